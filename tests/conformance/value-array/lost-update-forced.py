# compare: exact
# Both read before either writes: += is a read and a write.
from multiprocessing import Barrier, Process, Value

def add(v, both):
    seen = v.value
    both.wait()
    v.value = seen + 1

if __name__ == '__main__':
    v, both = Value('i', 0), Barrier(2)
    ps = [Process(target=add, args=(v, both)) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(v.value)
