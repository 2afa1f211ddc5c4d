def outer():
    x = 'outer'

    def middle():
        x = 'middle'

        def inner():
            nonlocal x
            x = 'inner'

        inner()
        return x

    return x, middle(), x

print(outer())

def deep():
    value = 0

    def a():
        def b():
            def c():
                nonlocal value
                value += 1
                return value
            return c()
        return b()

    return a(), a(), value

print(deep())

def shared():
    items = 0

    def add(n):
        nonlocal items
        items += n

    def get():
        return items

    return add, get

add, get = shared()
add(3)
add(4)
print(get())
