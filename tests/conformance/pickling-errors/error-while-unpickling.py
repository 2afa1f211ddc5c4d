# compare: exact
from multiprocessing import Pipe

def explode():
    raise ValueError('while unpickling')

class Bomb:
    def __reduce__(self):
        return explode, ()

if __name__ == '__main__':
    a, b = Pipe()
    a.send(Bomb())
    a.send('next')
    try:
        b.recv()
    except ValueError as e:
        print(e)
    print(b.recv())
