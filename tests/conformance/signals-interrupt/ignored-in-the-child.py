# compare: sorted-lines
# presets: fork spawn
# interrupt-at: ready
import signal
import time
from multiprocessing import Process

def work():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print('ready')
    time.sleep(1.2)
    print('child ends by itself')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    try:
        p.join()
    except KeyboardInterrupt:
        print('parent interrupted')
        p.join()
    print('z', p.exitcode)
