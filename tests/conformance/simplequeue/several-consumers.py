# compare: exact
from multiprocessing import Process, SimpleQueue

def take(inbox, outbox):
    count = 0
    while inbox.get() != 'stop':
        count += 1
    outbox.put(count)

if __name__ == '__main__':
    inbox, outbox = SimpleQueue(), SimpleQueue()
    ps = [Process(target=take, args=(inbox, outbox)) for _ in range(3)]
    for p in ps:
        p.start()
    for n in range(30):
        inbox.put(n)
    for p in ps:
        inbox.put('stop')
    print(sum(outbox.get() for _ in ps))
    for p in ps:
        p.join()
