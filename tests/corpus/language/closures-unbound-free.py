def f():
    def g():
        return later
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    later = 5
    return g()

print(f())

def h():
    try:
        print(local)
    except UnboundLocalError as e:
        print(e)
    local = 1
    del local
    try:
        print(local)
    except UnboundLocalError as e:
        print(e)

h()

def k():
    value = 1
    def show():
        return value
    del value
    try:
        show()
    except NameError as e:
        print(e)
k()
