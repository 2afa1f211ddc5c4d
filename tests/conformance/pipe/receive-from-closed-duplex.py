# compare: exact
# expect windows: Lib/multiprocessing/connection.py PipeConnection._recv_bytes: ERROR_BROKEN_PIPE becomes EOFError; what was sent before is still there
# | 1
# | EOFError
# | EOFError
# exit: 0
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    b.send(1)
    b.close()
    print(a.recv())
    for _ in range(2):
        try:
            print(a.recv())
        except EOFError:
            print('EOFError')
