# compare: exact
import queue
from multiprocessing import Manager, Process

def work(inbox, outbox):
    while True:
        n = inbox.get()
        if n is None:
            break
        outbox.put(n * n)
        inbox.task_done()

if __name__ == '__main__':
    with Manager() as manager:
        inbox, outbox = manager.JoinableQueue(), manager.Queue()
        p = Process(target=work, args=(inbox, outbox))
        p.start()
        for n in range(4):
            inbox.put(n)
        inbox.join()
        print([outbox.get() for _ in range(4)], outbox.empty(), outbox.qsize())
        inbox.put(None)
        p.join()
        try:
            outbox.get_nowait()
        except queue.Empty as e:
            print(type(e).__name__)
        small = manager.Queue(1)
        small.put(1)
        try:
            small.put(2, timeout=0.1)
        except queue.Full as e:
            print(type(e).__name__, small.full())
