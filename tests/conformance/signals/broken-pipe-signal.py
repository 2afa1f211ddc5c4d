# compare: exact
# presets: fork spawn
# Python ignores SIGPIPE; a program may want it.
import os
import signal
from multiprocessing import Pipe, Process

def write(handler):
    if handler is not None:
        signal.signal(signal.SIGPIPE, handler)
    r, w = Pipe(False)
    r.close()
    try:
        w.send('nobody reads')
    except BrokenPipeError as e:
        print(e)

def handled(number, frame):
    print('handled')

if __name__ == '__main__':
    print(signal.getsignal(signal.SIGPIPE))
    for handler in (None, signal.SIG_DFL, handled):
        p = Process(target=write, args=(handler,))
        p.start()
        p.join()
        print(p.exitcode)
