# compare: exact
# presets: fork
import threading
from multiprocessing import Process

def sleeper():
    stop.wait()

def child():
    print([t.name for t in threading.enumerate()], threading.active_count())

if __name__ == '__main__':
    stop = threading.Event()
    t = threading.Thread(target=sleeper, name='sleeper')
    t.start()
    print(threading.active_count())
    p = Process(target=child)
    p.start()
    p.join()
    stop.set()
    t.join()
