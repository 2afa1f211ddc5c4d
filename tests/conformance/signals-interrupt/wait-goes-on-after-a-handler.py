# compare: exact
# presets: fork spawn
# A handler that returns does not cut a wait short.
import os
import signal
import time
from multiprocessing import Event, Process, Semaphore

def handler(number, frame):
    print('handler')

def send(pid, s):
    time.sleep(0.4)
    os.kill(pid, signal.SIGUSR1)
    time.sleep(0.4)
    s.release()

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    s = Semaphore(0)
    p = Process(target=send, args=(os.getpid(), s))
    p.start()
    print(s.acquire(timeout=30))
    p.join()
