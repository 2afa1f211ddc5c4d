# compare: exact
from multiprocessing import JoinableQueue, Process

def work(q):
    while True:
        n = q.get()
        print('did', n)
        q.task_done()

if __name__ == '__main__':
    q = JoinableQueue()
    p = Process(target=work, args=(q,), daemon=True)
    p.start()
    for n in range(4):
        q.put(n)
    q.join()
    print('all done')
    q.put('one more')
    q.join()
    print('that too')
