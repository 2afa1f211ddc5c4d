# compare: exact
from multiprocessing import Process, SimpleQueue
from multiprocessing.connection import wait

def put(q, item):
    q.put(item)

if __name__ == '__main__':
    qs = [SimpleQueue(), SimpleQueue()]
    p = Process(target=put, args=(qs[1], 'item'))
    p.start()
    ready = wait([q._reader for q in qs], 20)
    print([q._reader in ready for q in qs])
    print(qs[1].get())
    p.join()
