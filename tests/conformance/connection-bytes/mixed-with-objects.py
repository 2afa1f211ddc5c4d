# compare: exact
import pickle
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    a.send_bytes(pickle.dumps(['an', 'object']))
    print(b.recv())
    a.send('text')
    print(pickle.loads(b.recv_bytes()))
    a.send_bytes(b'N.')
    print(b.recv())
