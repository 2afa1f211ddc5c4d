import time
from multiprocessing import Pool

WORKERS = 2
SIDES = ((3, 4), (5, 12), (8, 15))


def area(width, height):
    time.sleep(0.2)
    return width * height


if __name__ == '__main__':
    with Pool(WORKERS) as pool:
        later = pool.starmap_async(area, SIDES)
        print('Measured now:', pool.starmap(area, SIDES))
        print('Measured later:', later.get())
