# compare: exact
# presets: fork spawn
import time
from multiprocessing.connection import wait

if __name__ == '__main__':
    began = time.monotonic()
    print(wait([], 0), wait([], 0.3))
    print(0.29 <= time.monotonic() - began < 2)
