# compare: hang
from multiprocessing import Lock

if __name__ == '__main__':
    lock = Lock()
    print(lock.acquire())
    print('once')
    lock.acquire()
    print('twice')
