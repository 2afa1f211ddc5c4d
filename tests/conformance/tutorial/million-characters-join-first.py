# until: 2.5
from multiprocessing import Process, Queue

def produce(q):
    q.put('x' * 1_000_000)
    print('put it')

if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join()
    print('never', len(q.get()))
