# compare: exact
from multiprocessing import Process, current_process

def inner():
    print('never')

def daemon():
    p = Process(target=inner)
    print(p.daemon)
    try:
        p.start()
    except AssertionError as e:
        print(e)

if __name__ == '__main__':
    p = Process(target=daemon)
    p.daemon = True
    p.start()
    p.join()
    print(p.exitcode)
