# compare: exact
import queue
from multiprocessing import Process
from multiprocessing.managers import BaseManager

class Server(BaseManager):
    pass

class Caller(BaseManager):
    pass

tasks = queue.Queue()

def get_tasks():
    return tasks

Server.register('get_tasks', callable=get_tasks)
Caller.register('get_tasks')

def work(address):
    caller = Caller(address=address, authkey=b'k')
    caller.connect()
    caller.get_tasks().put('from another process')

if __name__ == '__main__':
    server = Server(address=None, authkey=b'k')
    server.start()
    p = Process(target=work, args=(server.address,))
    p.start()
    print(server.get_tasks().get(timeout=30))
    p.join()
    server.shutdown()
