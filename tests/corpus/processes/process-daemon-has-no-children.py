# compare: exact
from multiprocessing import Process

def child():
    print('never')

def daemon():
    p = Process(target=child)
    print(p.daemon)
    try:
        p.start()
    except AssertionError as e:
        print(e)

if __name__ == '__main__':
    d = Process(target=daemon, daemon=True)
    d.start()
    d.join()
    print(d.exitcode)
