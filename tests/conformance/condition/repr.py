# compare: exact
from multiprocessing import Condition, Lock

if __name__ == '__main__':
    print(Condition())
    c = Condition(Lock())
    print(c)
    with c:
        print(c)
