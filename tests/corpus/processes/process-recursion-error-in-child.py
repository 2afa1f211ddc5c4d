# compare: exact
from multiprocessing import Process

def deep(n):
    return deep(n + 1)

def guarded():
    try:
        deep(0)
    except RecursionError as e:
        print('caught', type(e).__name__)

if __name__ == '__main__':
    p = Process(target=guarded)
    p.start()
    p.join()
    print(p.exitcode)
