import time
from multiprocessing import Process, Semaphore

VISITORS = 10
PLACES = 2
STAY = 5  # tenths of a second
PATIENCE = 7  # tenths of a second


def visit(room, name):
    if not room.acquire(timeout=PATIENCE / 10):
        print(f'{name} goes home')
        return
    print(f'{name} is in')
    time.sleep(STAY / 10)
    print(f'{name} is out')
    room.release()


if __name__ == '__main__':
    room = Semaphore(PLACES)
    visitors = []
    for number in range(1, VISITORS + 1):
        visitor = Process(target=visit, args=(room, f'Visitor {number}'))
        visitor.start()
        visitors.append(visitor)
    for visitor in visitors:
        visitor.join()
    print('The museum closes')
