# compare: sorted-lines
from multiprocessing import Process

def work(n):
    for i in range(3):
        print(f'worker {n} line {i}')

if __name__ == '__main__':
    workers = [Process(target=work, args=(n,)) for n in range(4)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
