# compare: exact
from multiprocessing.shared_memory import ShareableList

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

def show(items):
    made = ShareableList(items)
    print(made.shm.size, made.format, len(made), list(made) == list(items))
    print(repr(made).replace(made.shm.name, 'NAME'))
    made.shm.close()
    made.shm.unlink()

if __name__ == '__main__':
    show([1])
    show(['a', 'bb', 'x' * 7, 'y' * 8, 'z' * 9, ''])
    show([b'a', b'', b'abc\x00\x00', b'12345678'])
    show([True, False, None, 1.5, -2, 10 ** 18])
    show(range(5))
    show(('tuple', 1))
    show(['é中文', 'a\x00b', 'end\x00'])
    attempt(ShareableList, 5)
    one = ShareableList(['abc', 1, 2.5, b'xyz', None, True])
    two = ShareableList(name=one.shm.name)
    print(list(two), len(two), two.format)
    two[0] = 'new'
    two[1] = 7
    two[4] = 5
    two[5] = 'u'
    print(list(one), one.format)
    attempt(one.__setitem__, 0, 'far too long text')
    attempt(one.__setitem__, 3, b'12345678')
    attempt(one.__setitem__, 3, b'123456789')
    attempt(one.__setitem__, 1, [1])
    attempt(one.__setitem__, 9, 1)
    attempt(one.__getitem__, 9)
    attempt(one.__getitem__, slice(0, 2))
    attempt(one.__getitem__, 'a')
    print(one[-1], one[-6], one.count(7), one.count('nothing'), one.index('u'), 2.5 in one, 'zz' in one)
    attempt(one.index, 'nothing')
    print(list(reversed(one)))
    for value in ('float', None, False, 8):
        one[2] = value
        print(two[2])
    two.shm.close()
    one.shm.close()
    one.shm.unlink()
