# compare: sorted-lines
from multiprocessing import JoinableQueue, Process

def produce(q, name):
    for n in range(3):
        q.put(f'{name}{n}')
    q.join()
    print('z', name, 'knows that all is eaten')

def consume(q):
    while True:
        print('ate', q.get())
        q.task_done()

if __name__ == '__main__':
    q = JoinableQueue()
    ps = [Process(target=produce, args=(q, name)) for name in 'ab']
    for _ in range(2):
        Process(target=consume, args=(q,), daemon=True).start()
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('zz the daemons end with the main process')
