# until: 2
from multiprocessing import JoinableQueue

if __name__ == '__main__':
    q = JoinableQueue()
    q.put(1)
    print(q.get())
    q.join()
    print('never')
