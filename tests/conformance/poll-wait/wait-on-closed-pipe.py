# compare: exact
# Windows: Lib/multiprocessing/connection.py wait: ERROR_BROKEN_PIPE is one of _ready_errors, unlike in poll.
from multiprocessing import Pipe
from multiprocessing.connection import wait

if __name__ == '__main__':
    r, w = Pipe(False)
    w.close()
    print(wait([r], 5) == [r], wait([r]) == [r])
    try:
        r.recv()
    except EOFError:
        print('EOFError')
