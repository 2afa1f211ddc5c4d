# compare: exact
from multiprocessing import Process

def worker(n):
    print('worker', n)

def main():
    ps = [Process(target=worker, args=(n,)) for n in range(2)]
    for p in ps:
        p.start()
        p.join()
    return 3

if __name__ == '__main__':
    raise SystemExit(main())
