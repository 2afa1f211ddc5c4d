# compare: exact
import queue
from multiprocessing import Process, Queue

def work(inbox, outbox):
    try:
        inbox.get(timeout=0.3)
    except queue.Empty:
        outbox.put('nothing came')
    outbox.put(inbox.get(timeout=20))

if __name__ == '__main__':
    inbox, outbox = Queue(), Queue()
    p = Process(target=work, args=(inbox, outbox))
    p.start()
    print(outbox.get())
    inbox.put('late')
    print(outbox.get())
    p.join()
