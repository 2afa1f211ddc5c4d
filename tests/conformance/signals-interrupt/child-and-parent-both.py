# compare: sorted-lines
# interrupt-at: ready
import time
from multiprocessing import Process

def work():
    print('ready')
    try:
        time.sleep(20)
    except KeyboardInterrupt:
        print('child interrupted')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    try:
        p.join()
    except KeyboardInterrupt:
        print('parent interrupted')
    p.join()
    print('z', p.exitcode)
