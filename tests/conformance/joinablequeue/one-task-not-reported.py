# until: 2.5
from multiprocessing import JoinableQueue, Process

def work(q):
    while True:
        n = q.get()
        if n != 2:
            q.task_done()
        print('got', n)

if __name__ == '__main__':
    q = JoinableQueue()
    Process(target=work, args=(q,), daemon=True).start()
    for n in range(4):
        q.put(n)
    q.join()
    print('never')
