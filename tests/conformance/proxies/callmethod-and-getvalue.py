# compare: exact
from multiprocessing import Manager
from multiprocessing.managers import RemoteError

if __name__ == '__main__':
    with Manager() as manager:
        l = manager.list(range(10))
        print(l._callmethod('__len__'), l._callmethod('__getitem__', (slice(2, 5),)), l._getvalue())
        try:
            l._callmethod('no_such_method')
        except RemoteError as e:
            print("method 'no_such_method' of <class 'list'> object is not in exposed=" in str(e))
        try:
            l._callmethod('__getitem__', (20,))
        except IndexError as e:
            print(repr(e))
