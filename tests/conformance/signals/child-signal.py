# compare: exact
# presets: fork spawn
# SIGCHLD tells the parent that a child has ended.
import os
import signal
import time
from multiprocessing import Process

ended = []

def handler(number, frame):
    ended.append(signal.Signals(number).name)

def work(code):
    os._exit(code)

if __name__ == '__main__':
    signal.signal(signal.SIGCHLD, handler)
    p = Process(target=work, args=(3,))
    p.start()
    while not ended:
        time.sleep(0.01)
    p.join()
    print(ended, p.exitcode)
