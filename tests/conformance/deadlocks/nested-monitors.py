# until: 2.5
# The inner wait gives back the inner lock only.
from multiprocessing import Condition, Event, Lock, Process

def wait(outer, inner, waiting):
    with outer:
        with inner:
            waiting.set()
            print('waits inside two')
            inner.wait()
            print('never')

if __name__ == '__main__':
    outer, inner, waiting = Lock(), Condition(), Event()
    p = Process(target=wait, args=(outer, inner, waiting))
    p.start()
    waiting.wait()
    with outer:
        with inner:
            inner.notify()
    p.join()
