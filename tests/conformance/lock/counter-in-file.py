# compare: exact
from multiprocessing import Lock, Process

def add(lock, times):
    for _ in range(times):
        with lock:
            with open('count') as f:
                n = int(f.read())
            with open('count', 'w') as f:
                f.write(str(n + 1))

if __name__ == '__main__':
    with open('count', 'w') as f:
        f.write('0')
    lock = Lock()
    ps = [Process(target=add, args=(lock, 25)) for _ in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    with open('count') as f:
        print(f.read())
