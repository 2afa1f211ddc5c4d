# compare: exact
from multiprocessing import Pool, current_process

table = {}

def prepare(name, base):
    table[name] = base

def look_up(n):
    return table['base'] + n

if __name__ == '__main__':
    with Pool(2, initializer=prepare, initargs=('base', 100)) as pool:
        print(pool.map(look_up, range(4)), table)
