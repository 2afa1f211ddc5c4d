# compare: exact
# The last reference to the other end goes, and with it the end.
from multiprocessing import Pipe

def make():
    r, w = Pipe(False)
    w.send('left behind')
    return r

if __name__ == '__main__':
    r = make()
    print(r.recv())
    try:
        r.recv()
    except EOFError:
        print('EOFError')
