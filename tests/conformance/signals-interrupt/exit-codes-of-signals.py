# compare: exact
# presets: fork spawn
import os
import signal
import time
from multiprocessing import Process

def die(number):
    os.kill(os.getpid(), number)
    time.sleep(60)

if __name__ == '__main__':
    for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGUSR1, signal.SIGALRM):
        p = Process(target=die, args=(number,))
        p.start()
        p.join()
        print(p.exitcode, 'exitcode=-' + signal.Signals(-p.exitcode).name in repr(p))
