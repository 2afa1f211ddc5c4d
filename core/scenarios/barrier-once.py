import time
from multiprocessing import Process, Semaphore, Value

RUNNERS = 3
ROUNDS = 3


class Gate:
    """Opens when all have come."""

    def __init__(self, parties):
        self.parties = parties
        self.count = Value('i', 0)
        self.open = Semaphore(0)

    def wait(self):
        with self.count.get_lock():
            self.count.value += 1
            if self.count.value == self.parties:
                self.open.release()
        self.open.acquire()
        self.open.release()  # lets the next one through


def run(gate, number):
    for lap in range(1, ROUNDS + 1):
        time.sleep(number * 0.2)
        print(f'Runner {number} ends round {lap}')
        gate.wait()


if __name__ == '__main__':
    gate = Gate(RUNNERS)
    runners = [Process(target=run, args=(gate, n)) for n in range(1, RUNNERS + 1)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    print('The training is over')
