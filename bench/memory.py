"""Ten processes more than before, all of them asleep: whoever reads the two lines looks what memory they take."""
import time
from multiprocessing import Process, Semaphore

FEW = 2
MORE = 10
LOOK_S = 1.5


def live(up):
    up.release()
    time.sleep(100)


def start(count, up):
    processes = [Process(target=live, args=(up,)) for _ in range(count)]
    for process in processes:
        process.start()
    for _ in processes:
        up.acquire()
    return processes


if __name__ == '__main__':
    up = Semaphore(0)
    processes = start(FEW, up)
    print('begun', flush=True)
    time.sleep(LOOK_S)
    processes += start(MORE, up)
    print('ended', MORE, flush=True)
    time.sleep(LOOK_S)
    for process in processes:
        process.terminate()
        process.join()
