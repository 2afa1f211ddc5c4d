# until: 2
# The main process forgets to close its own sending end.
from multiprocessing import Pipe, Process

def produce(w):
    w.send('one')
    w.close()

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=produce, args=(w,))
    p.start()
    p.join()
    try:
        while True:
            print(r.recv())
    except EOFError:
        print('never')
