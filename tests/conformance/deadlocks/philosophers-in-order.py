# compare: sorted-lines
from multiprocessing import Lock, Process

def dine(n, first, second):
    for _ in range(3):
        with first, second:
            pass
    print(n, 'is full')

if __name__ == '__main__':
    forks = [Lock() for _ in range(3)]
    ps = [Process(target=dine, args=(n, forks[min(n, (n + 1) % 3)], forks[max(n, (n + 1) % 3)])) for n in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('z', [p.exitcode for p in ps])
