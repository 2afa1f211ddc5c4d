# compare: exact
from multiprocessing import Process, Value

def work(n, x, c):
    n.value += 1
    x.value = x.value / 4
    c.value = b'z'

if __name__ == '__main__':
    n, x, c = Value('i', 41), Value('d', 1.0), Value('c', b'a')
    p = Process(target=work, args=(n, x, c))
    p.start()
    p.join()
    print(n.value, x.value, c.value)
    print(Value('i').value, Value('d').value, Value('b', 1).value)
