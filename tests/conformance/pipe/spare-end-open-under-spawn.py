# presets: spawn windows
# compare: exact
# Only what is passed arrives in a spawned child: here the consumer has no copy of the sending end.
from multiprocessing import Pipe, Process

def consume(r):
    try:
        while True:
            print(r.recv())
    except EOFError:
        print('end')

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=consume, args=(r,))
    p.start()
    r.close()
    w.send('one')
    w.send('two')
    w.close()
    p.join()
