# compare: exact
import time
from multiprocessing import Process

def wait():
    time.sleep(60)

def attempt(what, f):
    try:
        print(what, f())
    except ValueError as e:
        print(what, e)

if __name__ == '__main__':
    p = Process(target=wait)
    p.start()
    attempt('while running', p.close)
    p.kill()
    p.join()
    attempt('close', p.close)
    attempt('close again', p.close)
    for name in ('start', 'join', 'terminate', 'kill', 'is_alive'):
        attempt(name, getattr(p, name))
    for name in ('pid', 'ident', 'exitcode', 'sentinel'):
        attempt(name, lambda: getattr(p, name))
    print(repr(p).split(' parent')[0], p.name, p.daemon)
