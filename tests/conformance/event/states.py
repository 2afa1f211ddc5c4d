# compare: exact
from multiprocessing import Event

if __name__ == '__main__':
    e = Event()
    print(e.is_set(), e.wait(0.05), e.wait(0), e.wait(-1))
    print(e.set(), e.is_set(), e.wait(), e.wait(timeout=5))
    e.set()
    print(e.is_set())
    print(e.clear(), e.is_set(), e.wait(timeout=0.05))
    e.clear()
