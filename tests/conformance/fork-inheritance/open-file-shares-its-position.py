# compare: exact
# presets: fork
import os
from multiprocessing import Process

def child(fd):
    print('child', os.read(fd, 3))

if __name__ == '__main__':
    with open('text', 'w') as f:
        f.write('abcdefghi')
    fd = os.open('text', os.O_RDONLY)
    print('main', os.read(fd, 2))
    p = Process(target=child, args=(fd,))
    p.start()
    p.join()
    print('main', os.read(fd, 3))
