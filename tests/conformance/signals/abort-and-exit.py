# compare: exact
# presets: fork spawn
import os
import signal
from multiprocessing import Process

def abort():
    signal.signal(signal.SIGABRT, lambda number, frame: print('never'))
    os.abort()

def exits(code):
    os._exit(code)

def interrupted():
    raise KeyboardInterrupt

if __name__ == '__main__':
    for target, args in ((abort, ()), (exits, (0,)), (exits, (255,)), (exits, (256,)), (exits, (-1,))):
        p = Process(target=target, args=args)
        p.start()
        p.join()
        print(p.exitcode, repr(p).partition('exitcode=')[2])
