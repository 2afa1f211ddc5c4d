# compare: exact
# presets: fork spawn
import signal
import sys
import time
from multiprocessing import Event, Process

def bye(number, frame):
    print('cleaning up')
    sys.exit(7)

def work(ready):
    signal.signal(signal.SIGTERM, bye)
    ready.set()
    time.sleep(60)

if __name__ == '__main__':
    ready = Event()
    p = Process(target=work, args=(ready,))
    p.start()
    ready.wait()
    p.terminate()
    p.join()
    print(p.exitcode)
