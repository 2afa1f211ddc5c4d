# compare: exact
# presets: fork spawn
import os
import signal
import time
from multiprocessing import Process

def child(parent):
    time.sleep(0.3)
    os.kill(parent, signal.SIGUSR1)
    time.sleep(0.3)
    os.kill(parent, signal.SIGUSR2)

if __name__ == '__main__':
    both = [signal.SIGUSR1, signal.SIGUSR2]
    signal.pthread_sigmask(signal.SIG_BLOCK, both)
    p = Process(target=child, args=(os.getpid(),))
    p.start()
    print(signal.sigwait(both), signal.sigwait(both))
    p.join()
    print(p.exitcode)
