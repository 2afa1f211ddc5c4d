# compare: exact
# presets: spawn
# The semaphore is unlinked when its creator's object goes: the child finds nothing to open.
import time
from multiprocessing import Lock, Process

def work(lock):
    print('never')

def make():
    p = Process(target=work, args=(Lock(),))
    p.start()
    return p

if __name__ == '__main__':
    p = make()
    p.join()
    print(p.exitcode)
