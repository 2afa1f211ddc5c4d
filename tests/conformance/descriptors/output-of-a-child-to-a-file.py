# compare: exact
# presets: fork
import os
from multiprocessing import Process

def child():
    print('child')

if __name__ == '__main__':
    kept = os.dup(1)
    fd = os.open('out', os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(fd, 1)
    p = Process(target=child)
    p.start()
    p.join()
    os.dup2(kept, 1)
    with open('out') as f:
        print(repr(f.read()))
