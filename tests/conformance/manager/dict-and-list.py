# compare: exact
from multiprocessing import Manager, Process

def work(d, l):
    d['child'] = 1
    d[2] = [1, 2]
    l.reverse()
    l.append('child')

if __name__ == '__main__':
    with Manager() as manager:
        d, l = manager.dict(), manager.list(range(4))
        p = Process(target=work, args=(d, l))
        p.start()
        p.join()
        print(d, l)
        print(dict(d), list(l), len(d), len(l), l[0], l[-1], l[1:3], 'child' in d, d.get('x', 'none'))
