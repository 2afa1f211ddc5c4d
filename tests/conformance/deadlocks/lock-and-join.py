# until: 2.5
# The parent joins a child that wants the lock the parent has.
from multiprocessing import Lock, Process

def work(lock):
    print('child wants the lock')
    with lock:
        print('never')

if __name__ == '__main__':
    lock = Lock()
    with lock:
        p = Process(target=work, args=(lock,))
        p.start()
        p.join()
