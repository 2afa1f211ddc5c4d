# compare: exact
# presets: fork spawn
import signal
import time

count = 0

def tick(number, frame):
    global count
    count += 1
    if count == 4:
        signal.setitimer(signal.ITIMER_REAL, 0)

if __name__ == '__main__':
    signal.signal(signal.SIGALRM, tick)
    print(signal.setitimer(signal.ITIMER_REAL, 0.2, 0.1))
    left, every = signal.getitimer(signal.ITIMER_REAL)
    print(0.1 < left <= 0.2, every)
    while count < 4:
        signal.pause()
    print(count, signal.getitimer(signal.ITIMER_REAL))
    for wrong in ((7, 1), (signal.ITIMER_REAL, -1), (signal.ITIMER_REAL, 'x'), (signal.ITIMER_REAL, None)):
        try:
            signal.setitimer(*wrong)
        except Exception as e:
            print(type(e).__name__, e)
    print(signal.alarm(7), signal.alarm(0), signal.alarm(0))
    print(issubclass(signal.ItimerError, OSError), signal.ItimerError.__name__)
