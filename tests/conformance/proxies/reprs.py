# compare: exact
from multiprocessing import Manager

if __name__ == '__main__':
    with Manager() as manager:
        for proxy in (manager.list([1, 'a']), manager.dict(k=1), manager.Namespace(x=1), manager.Value('i', 3), manager.Lock()):
            print(repr(proxy).split(' object')[0], type(proxy).__name__)
        print(str(manager.list([1, 'a'])), str(manager.dict(k=1)))
