# compare: exact
# presets: fork spawn
# interrupt-at: ready
# Workers leave Ctrl-C to the main process.
import signal
import time
from multiprocessing import Pool

def prepare():
    signal.signal(signal.SIGINT, signal.SIG_IGN)

def slow(n):
    time.sleep(20)

if __name__ == '__main__':
    pool = Pool(2, prepare)
    pool.map(abs, range(4))
    r = pool.map_async(slow, range(2))
    print('ready')
    try:
        r.get(60)
    except KeyboardInterrupt:
        print('interrupted')
        pool.terminate()
        pool.join()
    print('end')
