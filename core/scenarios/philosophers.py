import time
from multiprocessing import Lock, Process

PHILOSOPHERS = 5
MEALS = 2


def dine(number, left, right):
    for _ in range(MEALS):
        with left:
            time.sleep(0.3)  # looks for the other fork
            with right:
                print(f'Philosopher {number} eats')
    print(f'Philosopher {number} leaves')


if __name__ == '__main__':
    forks = [Lock() for _ in range(PHILOSOPHERS)]
    table = []
    for number in range(PHILOSOPHERS):
        left, right = number, (number + 1) % PHILOSOPHERS
        name = f'Philosopher {number}'
        philosopher = Process(target=dine, name=name, args=(number, forks[left], forks[right]))
        philosopher.start()
        table.append(philosopher)
    for philosopher in table:
        philosopher.join()
    print('The table is empty')
