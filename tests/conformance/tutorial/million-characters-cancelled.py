# The child may end; what it had put is lost.
# compare: exact
from multiprocessing import Process, Queue

def produce(q):
    q.cancel_join_thread()
    q.put('x' * 1_000_000)
    print('put it')

if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join()
    print('joined', p.exitcode)
