# until: 2
from multiprocessing import Lock

def outer(lock):
    with lock:
        print('outer has it')
        inner(lock)

def inner(lock):
    with lock:
        print('inner has it')

if __name__ == '__main__':
    outer(Lock())
    print('never here')
