# compare: exact
from multiprocessing.dummy import Lock, Pool, Process, Queue, current_process

def work(q, lock):
    with lock:
        q.put(current_process().name != 'MainThread')

if __name__ == '__main__':
    q, lock = Queue(), Lock()
    ps = [Process(target=work, args=(q, lock)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print([q.get() for _ in ps], [p.exitcode for p in ps])
    with Pool(2) as pool:
        print(pool.map(len, ['a', 'bb']))
