# compare: sorted-lines
from multiprocessing import Lock, Process

N = 3

def philosopher(i, forks):
    low, high = sorted((i, (i + 1) % N))
    for meal in range(3):
        with forks[low]:
            with forks[high]:
                print(f'philosopher {i} eats meal {meal}')

if __name__ == '__main__':
    forks = [Lock() for _ in range(N)]
    table = [Process(target=philosopher, args=(i, forks)) for i in range(N)]
    for p in table:
        p.start()
    for p in table:
        p.join()
    print([p.exitcode for p in table])
