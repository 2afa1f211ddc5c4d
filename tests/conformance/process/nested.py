# compare: exact
from multiprocessing import Process, current_process, parent_process

def level(n):
    print(n, current_process().name, parent_process().name)
    if n:
        p = Process(target=level, args=(n - 1,))
        p.start()
        p.join()
        print(n, p.exitcode)

if __name__ == '__main__':
    p = Process(target=level, args=(2,))
    p.start()
    p.join()
