# compare: sorted-lines
# presets: fork
# Signal 0 asks; pid 0 means all.
import os
import signal
import time
from multiprocessing import Barrier, Process

def handler(number, frame):
    print('heard in main' if os.getpid() == main else 'heard in child')

def listen(ready):
    signal.signal(signal.SIGUSR1, handler)
    ready.wait()
    time.sleep(0.6)

if __name__ == '__main__':
    main = os.getpid()
    signal.signal(signal.SIGUSR1, handler)
    ready = Barrier(3)
    children = [Process(target=listen, args=(ready,)) for _ in range(2)]
    for p in children:
        p.start()
    os.kill(children[0].pid, 0)
    ready.wait()
    time.sleep(0.1)
    os.kill(0, signal.SIGUSR1)
    for p in children:
        p.join()
    try:
        os.kill(children[0].pid, 0)
    except ProcessLookupError as e:
        print('z', e)
