# compare: exact
import time
from multiprocessing import Event, Process, current_process

def wait(ready):
    print('daemon', current_process().daemon)
    ready.set()
    time.sleep(60)
    print('never')

if __name__ == '__main__':
    ready = Event()
    p = Process(target=wait, args=(ready,), daemon=True)
    print(p.daemon)
    p.start()
    ready.wait()
    print('main ends')
