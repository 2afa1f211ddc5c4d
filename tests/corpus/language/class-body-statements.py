import sys

class Config:
    """Configuration."""
    debug = True
    if debug:
        level = 'verbose'
    else:
        level = 'quiet'
    values = {name: len(name) for name in ('a', 'bb')}
    numbers: list = [1, 2, 3]
    annotated: int

    class Nested:
        inner = 'yes'

        def path(self):
            return type(self).__qualname__

    print('in body', level)

print(Config.level, Config.values, Config.Nested.inner, Config.Nested().path())
print(Config.__doc__, Config.__qualname__, Config.__module__)
print(hasattr(Config, 'annotated'), sorted(Config.__annotations__))

def factory(n):
    class Made:
        number = n
    return Made

print(factory(3).number, factory(4).__qualname__)
print(Config, Config.Nested)
