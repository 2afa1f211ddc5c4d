# compare: exact
from array import array
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    numbers = array('i', [1, 2, 3])
    target = array('i', [0] * 5)
    a.send_bytes(numbers)
    print(b.recv_bytes_into(target), target)
    a.send_bytes(numbers)
    print(b.recv_bytes_into(target, 2 * target.itemsize), target)
