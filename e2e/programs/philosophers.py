from multiprocessing import Lock, Process
from time import sleep


def dine(left, right):
    with left:
        sleep(0.05)
        with right:
            print('eats')


if __name__ == '__main__':
    forks = [Lock() for _ in range(5)]
    names = ['Plato', 'Kant', 'Laozi', 'Hypatia', 'Hume']
    table = []
    for seat, name in enumerate(names):
        args = forks[seat], forks[(seat + 1) % 5]
        table.append(Process(target=dine, name=name, args=args))
    for guest in table:
        guest.start()
    for guest in table:
        guest.join()
