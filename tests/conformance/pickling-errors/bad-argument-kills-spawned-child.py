# compare: exact
# presets: spawn
from multiprocessing import Process

def explode():
    raise ValueError('while unpickling')

class Bomb:
    def __reduce__(self):
        return explode, ()

def work(x):
    print('never')

if __name__ == '__main__':
    p = Process(target=work, args=(Bomb(),))
    p.start()
    p.join()
    print(p.exitcode)
