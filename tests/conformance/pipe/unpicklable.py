# compare: exact
from multiprocessing import Pipe

def outer():
    def inner():
        pass
    return inner

def numbers():
    yield 1

if __name__ == '__main__':
    a, b = Pipe()
    for name, obj in (('lambda', lambda: 0), ('local', outer()), ('generator', numbers()), ('module', __import__('os'))):
        try:
            a.send(obj)
            print('sent', name)
        except Exception as e:
            print(name, type(e).__name__, str(e).split(' at 0x')[0])
    print(b.poll())
    a.send('still good')
    print(b.recv())
