# compare: exact
# presets: fork
from multiprocessing import Event, Process

ready = Event()

def child():
    ready.set()

if __name__ == '__main__':
    p = Process(target=child)
    p.start()
    print(ready.wait(10))
    p.join()
