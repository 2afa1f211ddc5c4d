# until: 2
# Longer than the pipe holds, under every preset.
from multiprocessing import Pipe, Process

if __name__ == '__main__':
    r, w = Pipe(False)
    print('sending')
    w.send_bytes(b'z' * 1_000_000)
    print('never')
