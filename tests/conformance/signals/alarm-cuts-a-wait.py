# compare: exact
# presets: fork spawn
# alarm() makes a time limit of any call that waits.
import signal
import time
from multiprocessing import Event, Lock, Pipe, Process, Queue

class Late(Exception):
    pass

def late(number, frame):
    raise Late(signal.Signals(number).name)

def wait(name, call):
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        call()
        print(name, 'never')
    except Late as e:
        print(name, e)

def sleeper():
    time.sleep(1.5)

if __name__ == '__main__':
    signal.signal(signal.SIGALRM, late)
    lock = Lock()
    lock.acquire()
    wait('lock', lock.acquire)
    wait('lock with a timeout', lambda: lock.acquire(timeout=30))
    wait('event', Event().wait)
    r, w = Pipe()
    wait('recv', r.recv)
    wait('poll', lambda: r.poll(None))
    wait('send', lambda: [w.send_bytes(bytes(60000)) for _ in range(20)])
    q = Queue()
    wait('get', q.get)
    wait('sleep', lambda: time.sleep(30))
    p = Process(target=sleeper)
    p.start()
    wait('join', p.join)
    wait('join with a timeout', lambda: p.join(30))
    p.join()
    print(p.exitcode, lock.acquire(False), signal.getitimer(signal.ITIMER_REAL))
