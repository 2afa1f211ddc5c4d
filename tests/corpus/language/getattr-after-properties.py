# __getattr__ is asked, too, when a property or another descriptor of Python says that there is no such attribute.
import functools


class Lazy:
    @property
    def connection(self):
        return self.never_made

    @property
    def total(self):
        raise AttributeError('no total yet')

    @property
    def broken(self):
        raise ValueError('broken')

    def __getattr__(self, name):
        if name == 'known':
            return 'from __getattr__'
        raise AttributeError(f'{type(self).__name__} has no {name}')


class Kind(Lazy):
    def __getattr__(self, name):
        return f'instead of {name}'


class Refusing:
    def __get__(self, obj, owner=None):
        raise AttributeError('refused')


class Other:
    refusing = Refusing()
    unset = property(None, lambda self, value: None)

    @functools.cached_property
    def cached(self):
        return self.also_missing + '!'

    def __getattr__(self, name):
        return f'other {name}'


class Meta(type):
    @property
    def of_class(cls):
        raise AttributeError('none')

    def __getattr__(cls, name):
        return f'class {name}'


class Made(metaclass=Meta):
    pass


class Slots:
    __slots__ = ('there', 'unset')

    def __init__(self):
        self.there = 1

    def __getattr__(self, name):
        return f'slot {name}'


class Counted:
    def __init__(self):
        self.reads = 0

    @property
    def again(self):
        self.reads += 1
        return self.reads

    def __getattr__(self, name):
        return f'counted {name}'


counted = Counted()
for read in (
    lambda: Lazy().connection, lambda: Lazy().total, lambda: Lazy().broken, lambda: Lazy().known, lambda: Kind().connection,
    lambda: Kind().total, lambda: Other().refusing, lambda: Other().unset, lambda: Other().cached, lambda: Made.of_class,
    lambda: Made.other, lambda: Slots().there, lambda: Slots().unset, lambda: [counted.again for _ in range(3)],
    lambda: counted.reads, lambda: counted.other, lambda: getattr(Lazy(), 'total', 'default'),
    lambda: getattr(Kind(), 'total', 'default'), lambda: hasattr(Lazy(), 'total'), lambda: hasattr(Kind(), 'total'),
):
    try:
        print(read())
    except Exception as e:
        print(f'{type(e).__name__}: {e}; before it: {e.__context__!r}')
Lazy().connection
