# compare: exact
import sys
from multiprocessing import Process

def end(what):
    sys.exit(what)

if __name__ == '__main__':
    for what in ('a message', ['a', 'list'], ('t',), 2.5, ''):
        p = Process(target=end, args=(what,))
        p.start()
        p.join()
        print(repr(what), p.exitcode)
