# compare: sorted-lines
import time
from multiprocessing import Lock, Process

def work(name, lock):
    with lock:
        open('inside.txt', 'a').write(name)
        time.sleep(0.1)
        print('alone' if open('inside.txt').read() == name else 'together')
        open('inside.txt', 'w').close()

if __name__ == '__main__':
    lock = Lock()
    open('inside.txt', 'w').close()
    workers = [Process(target=work, args=(c, lock)) for c in 'abc']
    for w in workers:
        w.start()
    for w in workers:
        w.join()
