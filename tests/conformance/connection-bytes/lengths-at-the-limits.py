# compare: exact
from multiprocessing import Pipe, Process

SIZES = [0, 1, 4091, 4092, 4093, 16_383, 16_384, 16_385, 65_531, 65_532, 65_533, 131_072]

def send(w):
    for size in SIZES:
        w.send_bytes(bytes([size % 251]) * size)

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=send, args=(w,))
    p.start()
    for size in SIZES:
        data = r.recv_bytes()
        print(size, len(data) == size, data == bytes([size % 251]) * size)
    p.join()
