# compare: exact
# presets: fork
# A forked child has its parent's handlers, but neither its timer nor what was sent to it.
import os
import signal
import time
from multiprocessing import Process

def handler(number, frame):
    print('handled by', 'main' if os.getpid() == main else 'child', signal.Signals(number).name)

def child():
    print(signal.getsignal(signal.SIGUSR1) is handler, signal.getsignal(signal.SIGUSR2), signal.alarm(0))
    os.kill(os.getpid(), signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR2)
    signal.signal(signal.SIGUSR1, signal.SIG_DFL)

if __name__ == '__main__':
    main = os.getpid()
    signal.signal(signal.SIGUSR1, handler)
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    signal.alarm(60)
    p = Process(target=child)
    p.start()
    p.join()
    os.kill(main, signal.SIGUSR1)
    print(p.exitcode, signal.alarm(0) > 0)
