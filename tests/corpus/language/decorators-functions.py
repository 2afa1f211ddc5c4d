def trace(f):
    def wrapper(*args, **kwargs):
        print('call', f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print('result', result)
        return result
    return wrapper
def repeat(times):
    def decorate(f):
        def wrapper(*a):
            return [f(*a) for _ in range(times)]
        return wrapper
    return decorate
@trace
def add(a, b=1):
    return a + b
add(2)
add(2, b=5)
@repeat(3)
@trace
def hi(name):
    return 'hi ' + name
print(hi('x'))
def note(label):
    print('decorator expression', label)
    def apply(f):
        print('applied', label)
        return f
    return apply
@note('outer')
@note('inner')
def f():
    pass
registry = {}
def register(f):
    registry[f.__name__] = f
    return f
@register
def one():
    return 1
@register
def two():
    return 2
print(sorted(registry), registry['two']())
@lambda f: 'replaced'
def g():
    pass
print(g)
