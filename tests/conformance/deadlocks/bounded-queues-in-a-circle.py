# until: 2.5
from multiprocessing import Process, Queue

def work(inbox, outbox):
    for _ in range(3):
        outbox.put('item')
    print('never')
    for _ in range(3):
        inbox.get()

if __name__ == '__main__':
    a, b = Queue(2), Queue(2)
    p = Process(target=work, args=(a, b))
    p.start()
    print('both only put')
    work(b, a)
    p.join()
