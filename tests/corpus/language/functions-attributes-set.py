"""What a function is made of can be read and set."""
import functools


def greet(name, greeting='Hello', *, mark='!'):
    """Greets."""
    return f'{greeting}, {name}{mark}'


print(greet.__defaults__, greet.__kwdefaults__, greet.__doc__, greet.__name__, greet.__qualname__, greet.__module__)
greet.__defaults__ = ('you', 'Bye')
greet.__kwdefaults__ = {'mark': '?'}
print(greet(), greet('Ann'), greet('Ann', mark='.'))
greet.__name__ = 'salute'
greet.__qualname__ = 'Manners.salute'
greet.__doc__ = 'Salutes.'
greet.__module__ = 'elsewhere'
greet.__annotations__ = {'name': str}
print(greet.__name__, greet.__qualname__, greet.__doc__, greet.__module__, greet.__annotations__)
print(repr(greet).split(' at ')[0])
greet.calls = 0
greet.calls += 1
print(greet.calls, vars(greet))
greet.__defaults__ = None
greet.__kwdefaults__ = None
for call in (lambda: greet(), lambda: greet('Ann', 'Hi')):
    try:
        call()
    except TypeError as e:
        print(e)
for name, value in (('__name__', 5), ('__qualname__', None), ('__defaults__', [1]), ('__kwdefaults__', 1),
                    ('__annotations__', 'a')):
    try:
        setattr(greet, name, value)
    except TypeError as e:
        print(name, e)


def timed(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    wrapper.__name__ = function.__name__
    wrapper.__doc__ = function.__doc__
    return wrapper


@timed
def add(a, b):
    """Adds."""
    return a + b


print(add(1, 2), add.__name__, add.__doc__)


@functools.wraps(add)
def other(*args):
    return 0


print(other.__name__, other.__wrapped__ is add)
