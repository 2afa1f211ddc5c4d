"""Dining philosophers, a bounded buffer and a bank: three classic problems in one program."""
import os
import random
import time
from multiprocessing import Condition, Lock, Manager, Pool, Process, Queue, Semaphore, Value

PHILOSOPHERS = ['Aristotle', 'Kant', 'Spinoza', 'Marx', 'Russell']
MEALS = 3
ACCOUNTS = 4
SENTINEL = None


class Philosopher(Process):
    """Thinks, takes two forks, eats, puts them back."""

    def __init__(self, name, left, right, footman):
        super().__init__(name=name)
        self.left = left
        self.right = right
        self.footman = footman

    def run(self):
        for meal in range(1, MEALS + 1):
            time.sleep(random.uniform(0.01, 0.05))  # thinking
            self.footman.acquire()  # at most four may sit down
            try:
                with self.left:
                    time.sleep(0.01)
                    with self.right:
                        print(f'{self.name} eats meal {meal}')
                        time.sleep(random.uniform(0.01, 0.03))
            finally:
                self.footman.release()
        print(f'{self.name} leaves the table')


def producer(queue, count, delay):
    """Puts `count` numbers into the queue and then the sentinel."""
    for item in range(count):
        time.sleep(delay)
        queue.put((os.getpid(), item))
        print(f'produced {item}')
    queue.put(SENTINEL)


def consumer(queue, producers, results):
    """Takes numbers out of the queue until every producer has said that it is done."""
    total = 0
    finished = 0
    while finished < producers:
        message = queue.get()
        if message is SENTINEL:
            finished += 1
            continue
        sender, item = message
        total += item
        print(f'consumed {item} of process {sender > 0}')
    results['total'] = total


def transfer(balances, locks, source, target, amount):
    """Moves money between two accounts; the lock with the smaller number is taken first."""
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        if balances[source].value < amount:
            return False
        balances[source].value -= amount
        balances[target].value += amount
        return True


def clerk(seed, balances, locks):
    generator = random.Random(seed)
    refused = 0
    for _ in range(20):
        source, target = generator.sample(range(ACCOUNTS), 2)
        if not transfer(balances, locks, source, target, generator.randint(1, 50)):
            refused += 1
    print(f'clerk {seed} is done, {refused} transfers were refused')


def square(number):
    time.sleep(0.01)
    return number * number


def dine():
    forks = [Lock() for _ in PHILOSOPHERS]
    footman = Semaphore(len(PHILOSOPHERS) - 1)
    guests = []
    for index, name in enumerate(PHILOSOPHERS):
        left, right = forks[index], forks[(index + 1) % len(forks)]
        guests.append(Philosopher(name, left, right, footman))
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()


def trade():
    queue = Queue(maxsize=3)
    with Manager() as manager:
        results = manager.dict()
        workers = [Process(target=producer, args=(queue, 5, 0.02 * (n + 1))) for n in range(2)]
        workers.append(Process(target=consumer, args=(queue, 2, results)))
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print('total of all items:', results['total'])


def bank():
    balances = [Value('i', 100) for _ in range(ACCOUNTS)]
    locks = [Lock() for _ in range(ACCOUNTS)]
    clerks = [Process(target=clerk, args=(seed, balances, locks)) for seed in range(3)]
    for process in clerks:
        process.start()
    for process in clerks:
        process.join()
    print('money in the bank:', sum(balance.value for balance in balances))


if __name__ == '__main__':
    dine()
    trade()
    bank()
    with Pool(processes=4) as pool:
        print(pool.map(square, range(10)))
    print('everything is done: nobody starved, and no money was lost')
