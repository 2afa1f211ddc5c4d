# compare: exact
from multiprocessing import Array

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    a = Array('i', [1, 2, 3])
    attempt(a.__getitem__, 3)
    attempt(a.__getitem__, -4)
    attempt(a.__setitem__, 5, 1)
    attempt(a.__setitem__, 0, 'x')
    attempt(a.__setitem__, 0, 1.5)
    attempt(a.__setitem__, slice(0, 2), [9])
    attempt(a.__setitem__, slice(0, 2), [8, 9])
    attempt(Array, 'i', -1)
    attempt(Array, 'i', [1, 'x'])
    attempt(Array, 'z', 2)
    print(hasattr(a, 'append'))
    print(a[:])
