# compare: sorted-lines
from multiprocessing import Process

def primes(lo, hi):
    found = [n for n in range(max(lo, 2), hi) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
    print(lo, hi, len(found), found[-1])

if __name__ == '__main__':
    workers = [Process(target=primes, args=(i * 500, (i + 1) * 500)) for i in range(4)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
