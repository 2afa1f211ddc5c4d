# compare: exact
# presets: spawn windows
# Each process makes its own lock: nothing is kept apart.
from multiprocessing import Lock, Process

lock = Lock()

def work():
    print('child gets it while main holds its own:', lock.acquire(False))

if __name__ == '__main__':
    with lock:
        p = Process(target=work)
        p.start()
        p.join()
