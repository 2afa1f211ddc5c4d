"""queue: order, limits, errors, tasks, and threads that meet there."""
import queue
import threading
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

q = Queue(maxsize=2)
print(q.empty(), q.full(), q.qsize())
q.put('a')
q.put('b', timeout=1)
print(q.full(), q.qsize())
for attempt in (lambda: q.put('c', block=False), lambda: q.put_nowait('c'), lambda: q.put('c', timeout=0.05)):
    try:
        attempt()
    except Full as e:
        print('Full', repr(e))
print(q.get(), q.get_nowait())
for attempt in (lambda: q.get(False), lambda: q.get_nowait(), lambda: q.get(timeout=0.05)):
    try:
        attempt()
    except Empty as e:
        print('Empty', repr(e))
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()
l = LifoQueue()
p = PriorityQueue()
s = SimpleQueue()
for n in (3, 1, 2):
    l.put(n)
    p.put((n, 'x'))
    s.put(n)
print([l.get() for _ in range(3)], [p.get()[0] for _ in range(3)], [s.get() for _ in range(3)], s.empty(), s.qsize())
try:
    s.get(timeout=0.01)
except Empty:
    print('Empty')

work, done = Queue(maxsize=3), Queue()


def worker():
    while True:
        item = work.get()
        if item is None:
            work.task_done()
            break
        done.put(item * item)
        work.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for i in range(10):
    work.put(i)
work.join()
for _ in threads:
    work.put(None)
for t in threads:
    t.join()
print(sorted(done.get() for _ in range(10)), done.empty(), queue.Empty.__mro__[1].__name__)
