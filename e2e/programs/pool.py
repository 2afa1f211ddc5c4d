from multiprocessing import Pool
import time


def square(n):
    time.sleep(0.02 * n)
    return n * n


if __name__ == '__main__':
    with Pool(3) as pool:
        print(pool.map(square, range(8)))
