# compare: exact
from multiprocessing import Manager

if __name__ == '__main__':
    with Manager() as manager:
        d = manager.dict()
        try:
            d['k']
        except KeyError as e:
            print(repr(e), type(e.__cause__).__name__ if e.__cause__ else None)
        l = manager.list()
        try:
            l.sort(key='wrong')
        except TypeError as e:
            print(e)
        try:
            manager.list(5)
        except Exception as e:
            print(type(e).__name__)
