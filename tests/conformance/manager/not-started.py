# compare: exact
from multiprocessing.managers import BaseManager, SyncManager

if __name__ == '__main__':
    manager = SyncManager()
    try:
        manager.list()
    except AssertionError as e:
        print(e)
    manager.start()
    print(len(manager.list([1, 2])))
    try:
        manager.start()
    except Exception as e:
        print(type(e).__name__, e)
    manager.shutdown()
