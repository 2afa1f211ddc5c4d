"""A function's attributes by its __dict__: decorators write there, and wraps takes them along."""
import functools


def author(name):
    def mark(function):
        function.__dict__['author'] = name
        return function

    return mark


def counted(function):
    @functools.wraps(function)
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)

    wrapper.calls = 0
    return wrapper


@counted
@author('Ann')
def greet(name):
    """Says hello."""
    return f'hello {name}'


print(greet('Bob'), greet('Eve'), greet.calls, greet.author, greet.__name__, greet.__doc__)
print({name: value for name, value in greet.__dict__.items() if name != '__wrapped__'})
inner = greet.__wrapped__
print(inner.__dict__, inner.author)
inner.__dict__.update(version=2, draft=True)
del inner.__dict__['draft']
print(inner.version, hasattr(inner, 'draft'), vars(inner))


def plain():
    pass


print(plain.__dict__)
plain.__dict__['x'] = 1
plain.y = 2
print(plain.x, plain.__dict__)
