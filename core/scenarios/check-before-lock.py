import time
from multiprocessing import Condition, Process, Value

GUESTS = 2


def eat(baked, cakes, name):
    if cakes.value == 0:
        time.sleep(0.4)
        with baked:
            baked.wait()
    print(f'{name} eats cake')


def bake(baked, cakes):
    time.sleep(0.3)
    with baked:
        cakes.value = GUESTS
        baked.notify_all()  # calls those who wait now
    print('The cakes are ready')


if __name__ == '__main__':
    baked, cakes = Condition(), Value('i', 0)
    people = [Process(target=eat, args=(baked, cakes, f'Guest {n}')) for n in range(1, GUESTS + 1)]
    people.append(Process(target=bake, name='Baker', args=(baked, cakes)))
    for person in people:
        person.start()
    for person in people:
        person.join()
    print('Nothing is left')
