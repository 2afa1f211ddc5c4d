# compare-fork: hang
# compare-spawn: exact
# A forked consumer has inherited the producer's end and holds it itself; a spawned one has only what it was given.
from multiprocessing import Pipe, Process

def consume(right):
    try:
        while True:
            print('ate', right.recv())
    except EOFError:
        print('no more')

if __name__ == '__main__':
    left, right = Pipe()
    c = Process(target=consume, args=(right,))
    c.start()
    right.close()
    left.send('one')
    left.close()
    c.join()
