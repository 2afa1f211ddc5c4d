# Texts that a class makes of its base's, and classmethods of what is no function.
import queue
import re


class Tagged(Exception):
    def __str__(self):
        return f'[{super().__str__()}]'

    def __repr__(self):
        return f'<{super().__repr__()}>'


class Coded(KeyError):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

    def __str__(self):
        return f'{self.code}: {super().__str__()}'


class Missing(FileNotFoundError):
    def __str__(self):
        return super().__str__().upper()


for error in (Tagged(), Tagged('one'), Tagged(1, 2), Coded(7, 'key'), Missing(2, 'gone', 'a.txt')):
    print(str(error), '|', repr(error), '|', f'{error}', '|', error.args)
try:
    raise Coded(5, 'told') from Tagged('cause')
except KeyError as e:
    print(e, '<-', e.__cause__, KeyError.__str__(e))


class Given:
    """A callable that does not bind."""

    def __call__(self, cls, *args):
        return cls.__name__, args


class Binding:
    def __get__(self, obj, cls):
        return f'bound to {obj!r} of {cls.__name__}'


class Pair:
    def __init__(self, first, second=None):
        self.first, self.second = first, second


class Host:
    given = classmethod(Given())
    binding = classmethod(Binding())
    pair = classmethod(Pair)
    length = classmethod(len)
    lambda_ = classmethod(lambda cls, x: (cls.__name__, x))

    @classmethod
    @property
    def name(cls):
        return cls.__name__


class Guest(Host):
    pass


print(Host.given(1), Guest().given(2, 3), Host.binding.split(' of ')[0][:30], Guest.lambda_('x'), Guest.name, Host().name)
print(Guest.pair('second').first.__name__, Host().pair('x').second)
try:
    Host.length()
except TypeError as e:
    print(e)
print(queue.Queue[int], re.Pattern[str], queue.SimpleQueue[str] == queue.SimpleQueue[str])
raise Tagged('at the end')
