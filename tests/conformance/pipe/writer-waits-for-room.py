# presets: fork spawn
# compare: exact
# A one-way pipe holds 65,536 bytes.
import time
from multiprocessing import Pipe, Process, Value

def write(w, sent):
    for _ in range(40):
        w.send_bytes(b'x' * 4092)
        sent.value += 1

if __name__ == '__main__':
    r, w = Pipe(False)
    sent = Value('i', 0)
    p = Process(target=write, args=(w, sent))
    p.start()
    last = -1
    while sent.value != last or last < 1:
        last = sent.value
        time.sleep(0.4)
    print(sent.value)
    for _ in range(40):
        r.recv_bytes()
    p.join()
    print(sent.value)
