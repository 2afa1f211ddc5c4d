# compare: exact
import time
from multiprocessing import Process

def forever():
    try:
        open('began', 'w').close()
        while True:
            time.sleep(1)
    finally:
        print('finally does not run')

def began():
    try:
        open('began').close()
        return True
    except FileNotFoundError:
        return False

if __name__ == '__main__':
    p = Process(target=forever)
    p.start()
    while not began():
        time.sleep(0.01)
    p.terminate()
    p.join()
    print(p.exitcode, p.is_alive())
    p.terminate()
    q = Process(target=forever)
    q.start()
    q.kill()
    q.join()
    print(q.exitcode)
