# until: 2
# value takes the lock itself, and this one is not recursive.
from multiprocessing import Lock, Value

if __name__ == '__main__':
    v = Value('i', 0, lock=Lock())
    print(v.value)
    with v.get_lock():
        v.value += 1
    print('never')
