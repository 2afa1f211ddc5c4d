# compare: exact
# presets: fork spawn
# Handlers are called in the order of their numbers; when one raises, the others are called all the same.
import os
import signal

def handler(number, frame):
    print('handler', number)

def failing(number, frame):
    print('failing', number)
    raise ValueError(number)

def nested(number, frame):
    print('nested begins')
    os.kill(os.getpid(), signal.SIGHUP)
    print('nested ends')

if __name__ == '__main__':
    numbers = [signal.SIGTERM, signal.SIGUSR1, signal.SIGHUP, signal.SIGUSR2]
    for number in numbers:
        signal.signal(number, handler)
    signal.signal(signal.SIGUSR1, failing)
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    for number in numbers:
        os.kill(os.getpid(), number)
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
    except ValueError as e:
        print('raised', e)
    print('all done')
    signal.signal(signal.SIGUSR1, nested)
    signal.raise_signal(signal.SIGUSR1)
