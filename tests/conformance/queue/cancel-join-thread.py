# compare: exact
from multiprocessing import Process, Queue

def produce(q):
    q.cancel_join_thread()
    q.put('X' * 1_000_000)

if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join()
    print(p.exitcode)
