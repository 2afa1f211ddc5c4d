# compare: exact
# expect windows: Lib/multiprocessing/popen_spawn_win32.py Popen.wait: TERMINATE gives -signal.SIGTERM, and kill is terminate
# | -15 False
# | -15 False
# exit: 0
import time
from multiprocessing import Event, Process

def wait(has):
    has.set()
    try:
        time.sleep(60)
    finally:
        print('never')

if __name__ == '__main__':
    for method in ('terminate', 'kill'):
        has = Event()
        p = Process(target=wait, args=(has,))
        p.start()
        has.wait()
        getattr(p, method)()
        p.join()
        print(p.exitcode, p.is_alive())
