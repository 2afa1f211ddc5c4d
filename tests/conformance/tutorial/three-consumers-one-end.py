# compare: exact
# Kept apart by a lock: each message goes to exactly one of them.
from multiprocessing import Lock, Pipe, Process, SimpleQueue

def consume(r, w, lock, eaten):
    w.close()
    count = 0
    while True:
        with lock:
            try:
                r.recv()
            except EOFError:
                break
        count += 1
    eaten.put(count)

if __name__ == '__main__':
    r, w = Pipe(False)
    lock, eaten = Lock(), SimpleQueue()
    cs = [Process(target=consume, args=(r, w, lock, eaten)) for _ in range(3)]
    for c in cs:
        c.start()
    r.close()
    for n in range(30):
        w.send(n)
    w.close()
    print(sum(eaten.get() for _ in cs))
    for c in cs:
        c.join()
