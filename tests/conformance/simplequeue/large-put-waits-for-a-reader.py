# until: 2
from multiprocessing import SimpleQueue

if __name__ == '__main__':
    q = SimpleQueue()
    print('putting')
    q.put('x' * 1_000_000)
    print('never')
