# compare: exact
# Under spawn its semaphore has a name, which nobody unlinks.
# expect windows: Lib/multiprocessing/synchronize.py SemLock.__init__: no names to unlink, no tracker
# | end
# exit: 0
import time
from multiprocessing import Event, Lock, Process

def work(ready):
    lock = Lock()
    ready.set()
    with lock:
        time.sleep(60)

if __name__ == '__main__':
    ready = Event()
    p = Process(target=work, args=(ready,))
    p.start()
    ready.wait()
    p.kill()
    p.join()
    print('end')
