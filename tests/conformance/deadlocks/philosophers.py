# until: 2.5
from multiprocessing import Barrier, Lock, Process

def dine(n, left, right, seated):
    with left:
        print(n, 'has the left fork')
        seated.wait()
        with right:
            print('never')

if __name__ == '__main__':
    forks, seated = [Lock() for _ in range(3)], Barrier(3)
    ps = [Process(target=dine, args=(n, forks[n], forks[(n + 1) % 3], seated)) for n in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
