# compare: exact
from multiprocessing import Process

results = []

def square(n):
    results.append(n * n)
    print('in child:', results)

if __name__ == '__main__':
    for n in range(3):
        p = Process(target=square, args=(n,))
        p.start()
        p.join()
    print('in main:', results)
