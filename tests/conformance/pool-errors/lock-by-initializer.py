# compare: exact
from multiprocessing import Lock, Pool, Value

def prepare(the_lock, the_count):
    global lock, count
    lock, count = the_lock, the_count

def add(n):
    with lock:
        count.value += n

if __name__ == '__main__':
    lock, count = Lock(), Value('i', 0, lock=False)
    with Pool(3, prepare, (lock, count)) as pool:
        pool.map(add, range(30))
    print(count.value)
