# compare: exact
# presets: spawn
# A fresh interpreter has no handlers, but ignores what its parent ignores.
import os
import signal
from multiprocessing import Process

def handler(number, frame):
    print('handled')

def child():
    print(signal.getsignal(signal.SIGUSR1), signal.getsignal(signal.SIGUSR2), signal.getsignal(signal.SIGINT))
    os.kill(os.getpid(), signal.SIGUSR2)
    os.kill(os.getpid(), signal.SIGINT)
    print('still there')
    os.kill(os.getpid(), signal.SIGUSR1)

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    p = Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)
