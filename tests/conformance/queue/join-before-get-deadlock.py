# until: 2.5
from multiprocessing import Process, Queue

def produce(q):
    q.put('X' * 1_000_000)
    print('put')

if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join()
    print(len(q.get()))
