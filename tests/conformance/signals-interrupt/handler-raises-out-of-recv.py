# compare: exact
# presets: fork spawn
import os
import signal
import time
from multiprocessing import Pipe, Process

class Alarm(Exception):
    pass

def handler(number, frame):
    raise Alarm

def send(pid):
    time.sleep(0.4)
    os.kill(pid, signal.SIGUSR1)

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    r, w = Pipe(False)
    p = Process(target=send, args=(os.getpid(),))
    p.start()
    try:
        r.recv()
    except Alarm:
        print('out of recv')
    p.join()
    w.send(1)
    print(r.recv())
