# compare: exact
from multiprocessing import Process

def fail():
    try:
        {}['k']
    except KeyError as e:
        raise RuntimeError('second') from e

if __name__ == '__main__':
    p = Process(target=fail)
    p.start()
    p.join()
    print(p.exitcode)
