# compare: exact
from multiprocessing import Manager, Pool

def sell(args):
    lock, box = args
    with lock:
        left = box['left']
        if left > 0:
            box['left'] = left - 1
            return True
    return False

if __name__ == '__main__':
    with Manager() as manager:
        lock, box = manager.Lock(), manager.dict(left=3)
        with Pool(3) as pool:
            sold = pool.map(sell, [(lock, box)] * 8)
        print(sold.count(True), box['left'])
