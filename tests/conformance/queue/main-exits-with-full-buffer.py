# until: 2
# The main process waits at its end for its own feeder.
from multiprocessing import Queue

if __name__ == '__main__':
    q = Queue()
    q.put('X' * 1_000_000)
    print('at the end')
