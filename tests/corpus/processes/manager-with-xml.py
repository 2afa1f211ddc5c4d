# compare: exact
# A manager whose messages are XML: tuples arrive as lists, and what XML has no element for is refused.
import multiprocessing
import queue
from multiprocessing.managers import BaseManager

tasks = queue.Queue()


def get_tasks():
    return tasks


class Served(BaseManager):
    pass


class Asked(BaseManager):
    pass


Served.register('get_tasks', callable=get_tasks)
Asked.register('get_tasks')


def put(address, authkey):
    manager = Asked(address=address, authkey=authkey, serializer='xmlrpclib')
    manager.connect()
    manager.get_tasks().put(('hello', None, True, 2.5, [1, {'key': 'värde & <more>'}]))


def main():
    manager = Served(authkey=b'key', serializer='xmlrpclib')
    manager.start()
    child = multiprocessing.Process(target=put, args=(manager.address, b'key'))
    child.start()
    child.join()
    proxy = manager.get_tasks()
    print(proxy.get(timeout=10), proxy.empty())
    try:
        proxy.put(len)
    except TypeError as e:
        print(e)
    try:
        BaseManager(serializer='json')
    except KeyError as e:
        print('no serializer', e)
    manager.shutdown()


if __name__ == '__main__':
    main()
