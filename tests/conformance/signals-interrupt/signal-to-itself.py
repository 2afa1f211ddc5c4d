# compare: exact
# presets: fork spawn
import os
import signal
import time

def handler(number, frame):
    print('handled', signal.Signals(number).name)

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.05)
    print(signal.getsignal(signal.SIGUSR1) is handler)
