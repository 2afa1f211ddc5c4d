# compare: exact
from multiprocessing import Process

def step(n):
    print('step', n)

if __name__ == '__main__':
    for n in range(5):
        print('start', n)
        p = Process(target=step, args=(n,))
        p.start()
        p.join()
    print('end')
