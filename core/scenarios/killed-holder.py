import time
from multiprocessing import Event, Lock, Process

WORK = 10  # tenths of a second


def work(lock, name, busy):
    with lock:
        print(f'{name} has the lock')
        busy.set()
        time.sleep(WORK / 10)
        print(f'{name} has finished')


if __name__ == '__main__':
    lock, busy = Lock(), Event()
    first = Process(target=work, name='First', args=(lock, 'The first', busy))
    second = Process(target=work, name='Second', args=(lock, 'The second', busy))
    first.start()
    busy.wait()
    second.start()
    first.terminate()  # in the middle of its work
    first.join()
    print('The first ends with exit code', first.exitcode)
    second.join()
    print('Both have ended')
