# compare: exact
import sys
from multiprocessing import Process

def work():
    print('a', 'b', sep='-', end='.')
    print()
    sys.stdout.write('written\n')
    print('to stderr', file=sys.stderr)
    print('no newline at the end', end='')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print('|main')
