# compare: exact
from multiprocessing import Pipe
from multiprocessing.connection import wait

if __name__ == '__main__':
    pipes = [Pipe(False) for _ in range(3)]
    readers = [r for r, _ in pipes]
    print(wait(readers, 0), wait(readers, timeout=0.1), wait(readers, -1))
    pipes[1][1].send('b')
    print([readers.index(r) for r in wait(readers)])
    pipes[2][1].send('c')
    print(sorted(readers.index(r) for r in wait(readers, 5)))
    print(readers[1].recv(), [readers.index(r) for r in wait(readers, 5)])
