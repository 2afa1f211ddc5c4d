# compare: exact
from multiprocessing import Process, SimpleQueue

def square(inbox, outbox):
    while (n := inbox.get()) is not None:
        outbox.put(n * n)

if __name__ == '__main__':
    inbox, outbox = SimpleQueue(), SimpleQueue()
    p = Process(target=square, args=(inbox, outbox))
    p.start()
    for n in range(5):
        inbox.put(n)
    inbox.put(None)
    print([outbox.get() for _ in range(5)])
    p.join()
