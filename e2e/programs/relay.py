from multiprocessing import Barrier, Event, Process
import time


def runner(number, line, gun):
    time.sleep(0.03 * number)
    print(number, 'is at the line')
    line.wait()
    gun.wait()
    time.sleep(0.05 + 0.01 * number)
    print(number, 'has come in')


if __name__ == '__main__':
    line = Barrier(5)
    gun = Event()
    runners = [Process(target=runner, args=(n, line, gun), name=f'runner-{n}') for n in range(1, 5)]
    for r in runners:
        r.start()
    line.wait()
    print('ready')
    time.sleep(0.1)
    gun.set()
    for r in runners:
        r.join()
