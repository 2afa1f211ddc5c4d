# compare: exact
from multiprocessing import Pool

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

def show(pool):
    print(without_address(repr(pool)))

if __name__ == '__main__':
    pool = Pool(2)
    show(pool)
    pool.close()
    show(pool)
    pool.terminate()
    show(pool)
    pool.join()
    print(without_address(str(type(pool))))
