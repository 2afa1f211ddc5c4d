# compare: exact
from multiprocessing import Manager

if __name__ == '__main__':
    with Manager() as manager:
        d = manager.dict(a=1, b=2)
        for key in d.keys():
            d[key * 2] = 0
        print(sorted(d.keys()))
        l = manager.list([1, 2])
        for n in list(l):
            l.append(n * 10)
        print(l)
        for n in l:
            if n == 1:
                l.append(5)
        print(l[-1])
