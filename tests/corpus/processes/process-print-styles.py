# compare: exact
import sys
from multiprocessing import Process

def talk():
    print('one', 'two', sep='-', end='!\n')
    sys.stdout.write('written\n')
    print('to stderr', file=sys.stderr)
    print('no newline at the end', end='')

if __name__ == '__main__':
    p = Process(target=talk)
    p.start()
    p.join()
    print()
    print('main', flush=True)
