# compare: exact
from multiprocessing import JoinableQueue, Process, Queue

def work(q, out):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        out.put(item * 10)
        q.task_done()

if __name__ == '__main__':
    q, out = JoinableQueue(), Queue()
    ps = [Process(target=work, args=(q, out)) for _ in range(3)]
    for p in ps:
        p.start()
    for n in range(9):
        q.put(n)
    q.join()
    print(sorted(out.get() for _ in range(9)))
    for p in ps:
        q.put(None)
    for p in ps:
        p.join()
    q.join()
    print([p.exitcode for p in ps])
