# compare: exact
from multiprocessing import Manager

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    with Manager() as manager:
        l = manager.list([3, 1, 2])
        l.sort()
        l.extend([9, 8])
        l.insert(0, 'first')
        l += [7]
        print(l, l.count(9), l.index(8), l.pop(), l.pop(0))
        l[0] = 'changed'
        l[1:2] = ['a', 'b']
        del l[-1]
        l.remove('a')
        print(l, l + [0], l * 2, [x for x in l], 'b' in l)
        attempt(l.__getitem__, 99)
        attempt(l.remove, 'nothing')
        attempt(l.pop, 50)
