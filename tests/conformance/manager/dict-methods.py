# compare: exact
from multiprocessing import Manager

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    with Manager() as manager:
        d = manager.dict({'a': 1}, b=2)
        d.update(c=3)
        print(d.keys(), d.values(), d.items(), sorted(d))
        print(d.setdefault('a', 9), d.setdefault('z', 9), d.pop('z'), d.pop('q', None), d.copy())
        del d['b']
        print(len(d), d.popitem(), d)
        d.clear()
        print(d, bool(d), list(d.items()))
        attempt(d.__getitem__, 'missing')
        attempt(d.pop, 'missing')
