# compare: exact
from multiprocessing import Process, current_process

def child():
    try:
        current_process().join()
    except (AssertionError, AttributeError) as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    p = Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)
