# compare: exact
# presets: fork spawn
# Handlers run in the main thread, whichever thread sends the signal.
import os
import signal
import threading
import time

def handler(number, frame):
    print('handler in', threading.current_thread().name)

def send():
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.2)
    signal.raise_signal(signal.SIGUSR1)
    time.sleep(0.2)
    done.set()

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    done = threading.Event()
    t = threading.Thread(target=send)
    t.start()
    print(done.wait(30))
    t.join()
