# compare: exact
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    with a as inside, b:
        print(inside is a)
        a.send('hello')
        print(b.recv())
    print(a.closed, b.closed)
    a, b = Pipe(False)
    try:
        with a:
            1 / 0
    except ZeroDivisionError:
        print(a.closed, b.closed)
