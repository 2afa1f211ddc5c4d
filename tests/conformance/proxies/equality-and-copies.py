# compare: exact
import copy
from multiprocessing import Manager

if __name__ == '__main__':
    with Manager() as manager:
        a, b = manager.list([1]), manager.list([1])
        print(a == b, list(a) == list(b), a == a, a == [1])
        c = copy.deepcopy(a)
        print(type(c).__name__, c)
        d = copy.copy(a)
        d.append(2)
        print(list(a), list(c))
