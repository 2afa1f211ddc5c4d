# compare: exact
# expect windows: Lib/multiprocessing/connection.py PipeConnection._poll: PeekNamedPipe raises ERROR_BROKEN_PIPE
# | True
# | last
# | BrokenPipeError
# exit: 0
from multiprocessing import Event, Pipe, Process

def produce(w, closed):
    w.send('last')
    w.close()
    closed.set()

if __name__ == '__main__':
    r, w = Pipe(False)
    closed = Event()
    p = Process(target=produce, args=(w, closed))
    p.start()
    w.close()
    closed.wait()
    p.join()
    print(r.poll())
    print(r.recv())
    try:
        print(r.poll())
        r.recv()
    except (EOFError, BrokenPipeError) as e:
        print(type(e).__name__)
