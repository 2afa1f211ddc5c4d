# compare: exact
from multiprocessing.managers import BaseManager, BaseProxy

class Foo:
    def f(self):
        return 'f'

    def _g(self):
        return '_g'

class Countdown(BaseProxy):
    _exposed_ = ['__next__']

    def __iter__(self):
        return self

    def __next__(self):
        return self._callmethod('__next__')

def squares():
    for i in range(4):
        yield i * i

class Own(BaseManager):
    pass

Own.register('Foo', Foo, exposed=('f', '_g'))
Own.register('squares', squares, proxytype=Countdown)

if __name__ == '__main__':
    with Own() as manager:
        foo = manager.Foo()
        print(foo.f(), foo._g())
        print(list(manager.squares()))
