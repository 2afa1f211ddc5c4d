import time
from multiprocessing import Event, Process

RUNNERS = 4
STEP = 4  # tenths of a second
BANG = 10  # tenths of a second


def run(pistol, number):
    time.sleep(number * STEP / 10)  # ties the shoes
    print(f'Runner {number} is ready')
    pistol.wait()
    print(f'Runner {number} runs')


if __name__ == '__main__':
    pistol = Event()
    runners = [Process(target=run, args=(pistol, n)) for n in range(1, RUNNERS + 1)]
    for runner in runners:
        runner.start()
    time.sleep(BANG / 10)
    print('Bang!')
    pistol.set()
    pistol.clear()
    for runner in runners:
        runner.join()
    print('The race is over')
