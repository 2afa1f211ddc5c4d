# compare: exact
from multiprocessing import Manager, Process

def work(outer):
    outer[0].append('child')
    outer[1]['k'] = 'v'

if __name__ == '__main__':
    with Manager() as manager:
        inner, table = manager.list(), manager.dict()
        outer = manager.list([inner, table])
        p = Process(target=work, args=(outer,))
        p.start()
        p.join()
        print(inner, table)
        outer.append(outer[0])
        outer[2].append('again')
        print(list(inner))
