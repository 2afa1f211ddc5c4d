# compare: exact
import time
from multiprocessing import Process

def wait():
    time.sleep(0.5)

if __name__ == '__main__':
    p = Process(target=wait)
    p.start()
    try:
        p.close()
    except ValueError as e:
        print(e)
    p.join()
    p.close()
    for call in (p.is_alive, p.join, p.start, lambda: p.pid, lambda: p.exitcode):
        try:
            print(call())
        except ValueError as e:
            print(e)
    print(p.name)
