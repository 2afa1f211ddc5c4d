# compare: exact
from multiprocessing import Process, Queue

def produce(q):
    q.put('small')

if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join()
    print(p.exitcode, q.get())
