# compare: exact
# expect windows: Lib/multiprocessing/connection.py PipeConnection._poll: PeekNamedPipe raises ERROR_BROKEN_PIPE
# | BrokenPipeError 109
# | EOFError
# exit: 0
from multiprocessing import Pipe

if __name__ == '__main__':
    r, w = Pipe(False)
    w.close()
    try:
        print(r.poll(), r.poll(1))
    except OSError as e:
        print(type(e).__name__, e.winerror)
    try:
        r.recv()
    except EOFError:
        print('EOFError')
