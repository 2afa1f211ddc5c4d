# compare: exact
# What send writes is CPython's pickle.
import pickle
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    for obj in (None, True, 0, 255, 256, -1, 2**31, 2**70, 1.5, 'a', 'é', 'x' * 300, b'b', (), (1,), (1, 2, 3, 4), [], [1], [1, 2],
                {}, {'k': 1}, set(), {1}, frozenset([2]), ('same', 'same'), ValueError('v'), len):
        a.send(obj)
        data = b.recv_bytes()
        print(len(data), data[:60], pickle.loads(data) == obj if not isinstance(obj, ValueError) else '')
