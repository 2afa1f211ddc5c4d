# compare: exact
from multiprocessing import Pipe

class A:
    def __reduce__(self):
        return 5

class B:
    def __reduce__(self):
        return (len,)

class C:
    def __reduce__(self):
        raise KeyError('in reduce')

class D:
    def __getstate__(self):
        return open

    def __reduce__(self):
        return ('not callable', ())

if __name__ == '__main__':
    a, b = Pipe()
    for cls in (A, B, C, D):
        try:
            a.send(cls())
        except Exception as e:
            print(cls.__name__, type(e).__name__, e)
    print(b.poll())
