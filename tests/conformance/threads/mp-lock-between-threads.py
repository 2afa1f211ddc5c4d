# compare: exact
import threading
from multiprocessing import Lock

count = 0

def add():
    global count
    for _ in range(200):
        with lock:
            seen = count
            count = seen + 1

if __name__ == '__main__':
    lock = Lock()
    ts = [threading.Thread(target=add) for _ in range(3)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(count)
