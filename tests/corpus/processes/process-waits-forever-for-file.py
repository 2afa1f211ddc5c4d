# compare: hang
import time
from multiprocessing import Process

def wait_for_file():
    while True:
        try:
            open('never.txt')
            return
        except FileNotFoundError:
            time.sleep(0.05)

if __name__ == '__main__':
    p = Process(target=wait_for_file)
    p.start()
    print('started')
    p.join()
    print('never')
