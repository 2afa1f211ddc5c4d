# compare: exact
# presets: spawn windows
# The child's top level makes another Event: the main process never sees that one set.
from multiprocessing import Event, Process

ready = Event()

def child():
    ready.set()
    print('child', ready.is_set())

if __name__ == '__main__':
    p = Process(target=child)
    p.start()
    p.join()
    print('main', ready.wait(0.1))
