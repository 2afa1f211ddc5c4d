# compare: exact
from multiprocessing import Lock, Process

def log(name, lock):
    for i in range(10):
        with lock:
            with open('log.txt', 'a') as f:
                f.write(f'{name} {i}\n')

if __name__ == '__main__':
    lock = Lock()
    loggers = [Process(target=log, args=(n, lock)) for n in 'abc']
    for p in loggers:
        p.start()
    for p in loggers:
        p.join()
    lines = open('log.txt').read().splitlines()
    print(len(lines), all([l for l in lines if l[0] == n] == [f'{n} {i}' for i in range(10)] for n in 'abc'))
