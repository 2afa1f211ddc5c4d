# compare: exact
# presets: fork
from multiprocessing import Lock, Process, Queue

lock, q = Lock(), Queue()

def work(n):
    with lock:
        q.put(n)

if __name__ == '__main__':
    ps = [Process(target=work, args=(n,)) for n in range(3)]
    for p in ps:
        p.start()
    print(sorted(q.get() for _ in ps))
    for p in ps:
        p.join()
