import time
from multiprocessing import Barrier, Process

FRIENDS = 3
STEP = 3  # tenths of a second between two of them


def meet(door, number):
    time.sleep(number * STEP / 10)
    print(f'Friend {number} is at the door')
    place = door.wait()
    if place == 0:
        print('One of them rings the bell')
    print(f'Friend {number} goes in')


if __name__ == '__main__':
    door = Barrier(FRIENDS)
    friends = [Process(target=meet, args=(door, n)) for n in range(1, FRIENDS + 1)]
    for friend in friends:
        friend.start()
    for friend in friends:
        friend.join()
    print('The evening is over')
