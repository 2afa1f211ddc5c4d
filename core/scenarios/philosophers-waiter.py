import time
from multiprocessing import Lock, Process, Semaphore

PHILOSOPHERS = 5
MEALS = 2


def dine(number, left, right, waiter):
    for _ in range(MEALS):
        with waiter:  # asks for a seat
            with left:
                time.sleep(0.3)  # looks for the other fork
                with right:
                    print(f'Philosopher {number} eats')
    print(f'Philosopher {number} leaves')


if __name__ == '__main__':
    forks = [Lock() for _ in range(PHILOSOPHERS)]
    waiter = Semaphore(PHILOSOPHERS - 1)
    table = []
    for number in range(PHILOSOPHERS):
        left, right = forks[number], forks[(number + 1) % PHILOSOPHERS]
        name = f'Philosopher {number}'
        philosopher = Process(target=dine, name=name, args=(number, left, right, waiter))
        philosopher.start()
        table.append(philosopher)
    for philosopher in table:
        philosopher.join()
    print('The table is empty')
