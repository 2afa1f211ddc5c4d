# compare: exact
# expect windows: Lib/multiprocessing/connection.py PipeConnection._poll: PeekNamedPipe sees the message, then raises ERROR_BROKEN_PIPE
# | True
# | last
# | BrokenPipeError
# exit: 0
from multiprocessing import Pipe

if __name__ == '__main__':
    r, w = Pipe(False)
    w.send('last')
    w.close()
    print(r.poll(1))
    print(r.recv())
    try:
        print(r.poll(1))
        r.recv()
    except (EOFError, BrokenPipeError) as e:
        print(type(e).__name__)
