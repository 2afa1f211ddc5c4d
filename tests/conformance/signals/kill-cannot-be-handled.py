# compare: exact
# presets: fork spawn
import os
import signal
import time
from multiprocessing import Event, Process

def stay(number, frame):
    print('stays', signal.Signals(number).name)

def work(ready):
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stay)
    for number in (signal.SIGKILL, signal.SIGSTOP):
        try:
            signal.signal(number, stay)
        except OSError as e:
            print(e)
    ready.set()
    while True:
        time.sleep(60)

if __name__ == '__main__':
    ready = Event()
    p = Process(target=work, args=(ready,))
    p.start()
    ready.wait()
    p.terminate()
    p.join(0.4)
    print(p.exitcode, p.is_alive())
    os.kill(p.pid, signal.SIGHUP)
    p.join(0.4)
    p.kill()
    p.join()
    print(p.exitcode)
