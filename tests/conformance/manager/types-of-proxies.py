# compare: exact
from multiprocessing import Manager

if __name__ == '__main__':
    with Manager() as manager:
        for shared in (manager.dict(), manager.list(), manager.Namespace(), manager.Value('i', 1), manager.Event()):
            print(type(shared), type(shared).__module__, type(shared).__qualname__)
    Made = type('Made', (), {})
    print(Made, Made.__module__)
