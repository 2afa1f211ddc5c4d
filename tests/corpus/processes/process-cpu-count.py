# compare: exact
import os
import multiprocessing
from multiprocessing import cpu_count

if __name__ == '__main__':
    print(type(cpu_count()).__name__, cpu_count() >= 1, multiprocessing.cpu_count() == cpu_count(), os.cpu_count() == cpu_count())
