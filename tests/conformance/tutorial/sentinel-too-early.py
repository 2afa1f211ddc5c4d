# compare: exact
# The producer's own sentinel comes before the others' items: those are never eaten.
from multiprocessing import Event, Process, Queue

def produce(q, items, turn, then):
    turn.wait()
    for item in items:
        q.put(item)
    q.close()
    q.join_thread()
    then.set()

def consume(q):
    print('ate', list(iter(q.get, None)))

if __name__ == '__main__':
    q, first, second, done = Queue(), Event(), Event(), Event()
    first.set()
    ps = [Process(target=produce, args=(q, [1, 2, None], first, second)), Process(target=produce, args=(q, [3, 4], second, done))]
    for p in ps:
        p.start()
    done.wait()
    c = Process(target=consume, args=(q,))
    c.start()
    c.join()
    for p in ps:
        p.join()
    print('left', q.get(), q.get())
