# compare: exact
# presets: fork
# The child has the queue, not the parent's feeder thread nor what it has still to write.
from multiprocessing import Process, Queue

def child(q):
    q.put('child')

if __name__ == '__main__':
    q = Queue()
    q.put('parent')
    print(q.get())
    p = Process(target=child, args=(q,))
    p.start()
    print(q.get())
    p.join()
    q.put('parent again')
    print(q.get())
