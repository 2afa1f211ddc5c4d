# compare: exact
import re
from multiprocessing import Pool

def show(pool):
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(pool)))

if __name__ == '__main__':
    pool = Pool(2)
    show(pool)
    pool.close()
    show(pool)
    pool.terminate()
    show(pool)
    pool.join()
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', str(type(pool))))
