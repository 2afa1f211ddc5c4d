# compare: exact
import threading
from multiprocessing import Event, Lock

def wait():
    with lock:
        print('thread has it')

if __name__ == '__main__':
    lock = Lock()
    lock.acquire()
    t = threading.Thread(target=wait)
    t.start()
    print('main goes on', sum(range(1000)))
    lock.release()
    t.join()
