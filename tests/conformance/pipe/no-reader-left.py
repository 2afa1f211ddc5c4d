# compare: exact
# expect windows: Lib/multiprocessing/connection.py PipeConnection._send_bytes: WriteFile fails with ERROR_NO_DATA
# | BrokenPipeError 32 232
# | BrokenPipeError 32 232
# exit: 0
from multiprocessing import Pipe

def attempt(conn):
    try:
        conn.send('x')
        print('sent')
    except OSError as e:
        print(type(e).__name__, e.errno, getattr(e, 'winerror', e.strerror))

if __name__ == '__main__':
    r, w = Pipe(False)
    r.close()
    attempt(w)
    a, b = Pipe()
    b.close()
    attempt(a)
