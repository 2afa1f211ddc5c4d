# compare: exact
# presets: fork spawn
import os
import signal
import threading

def attempt(call, *args):
    try:
        print(call.__name__, args, '->', call(*args))
    except BaseException as e:
        print(call.__name__, args, type(e).__name__, e)

if __name__ == '__main__':
    for number in (0, 65, -1, 'x', None, 9, 19, 32):
        attempt(signal.signal, number, signal.SIG_IGN)
        attempt(signal.getsignal, number)
    for handler in (2, None, 'x', [], 1.0):
        attempt(signal.signal, signal.SIGUSR1, handler)
    attempt(signal.strsignal, 0)
    attempt(signal.raise_signal, 65)
    attempt(signal.raise_signal, 'x')
    attempt(signal.alarm, 1.5)
    attempt(signal.alarm, 2 ** 31)
    attempt(signal.siginterrupt, 0, True)
    attempt(signal.siginterrupt, 9, True)
    attempt(signal.siginterrupt, 10, True)
    attempt(signal.default_int_handler)
    attempt(signal.default_int_handler, 2, None)
    attempt(signal.pthread_sigmask, 5, [])
    attempt(signal.pthread_sigmask, signal.SIG_BLOCK, [65])
    attempt(signal.set_wakeup_fd, -1)
    attempt(os.kill, 99999999, 0)
    attempt(os.kill, 99999999, signal.SIGTERM)
    attempt(lambda: os.kill(os.getpid(), 65))
    attempt(os.kill, 'x', 1)
    attempt(os.kill, 1.5, 1)
    t = threading.Thread(target=attempt, args=(signal.signal, signal.SIGUSR1, signal.SIG_IGN))
    t.start()
    t.join()
