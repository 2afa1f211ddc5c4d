# compare: exact
from multiprocessing import Pipe, Process

def consume(left, right):
    left.close()
    while True:
        try:
            print('ate', right.recv())
        except EOFError:
            right.close()
            print('no more')
            break

if __name__ == '__main__':
    left, right = Pipe()
    c = Process(target=consume, args=(left, right))
    c.start()
    right.close()
    for n in range(3):
        left.send(n)
    left.close()
    c.join()
