# compare: sorted-lines
# interrupt-at: ready
import time
from multiprocessing import Process

def work():
    try:
        print('ready')
        time.sleep(20)
    except KeyboardInterrupt:
        print('child interrupted')
        # If it ended at once, the interrupted join might have taken its exit code along.
        time.sleep(0.4)

if __name__ == '__main__':
    p = Process(target=work)
    try:
        p.start()
        p.join()
    except KeyboardInterrupt:
        print('parent interrupted')
    p.join()
    print('z', p.exitcode)
