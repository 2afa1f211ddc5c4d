# compare: exact
# presets: spawn
import os
import sys
from multiprocessing import Condition

if __name__ == '__main__':
    condition = Condition()
    print('end', flush=True)
    os._exit(4)
