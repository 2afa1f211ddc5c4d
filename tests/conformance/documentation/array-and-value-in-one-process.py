# compare: exact
from multiprocessing import Array, Value

if __name__ == '__main__':
    v = Value('i', 5)
    v.acquire()
    v.value += 2
    v.release()
    with v:
        v.value *= 3
    a = Array('d', [1.5, 2.5])
    with a.get_lock():
        a[:] = [x * 2 for x in a[:]]
    print(v.value, a[:], sum(a))
