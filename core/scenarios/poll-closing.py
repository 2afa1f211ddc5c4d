import time
from multiprocessing import Pipe, Process

EARLY = 5  # tenths of a second
LATE = 15  # tenths of a second
POLL = 10  # tenths of a second


def close_after(sending, tenths):
    time.sleep(tenths / 10)
    sending.close()


def ask(name, receiving):
    try:
        print(f'{name}: poll says', receiving.poll(3))
        print(f'{name}: recv says', receiving.recv())
    except EOFError:
        print(f'{name}: recv says EOFError')
    except BrokenPipeError:
        print(f'{name}: poll says BrokenPipeError')


if __name__ == '__main__':
    pipes = []
    for name, tenths in (('Closed before', EARLY), ('Closed during', LATE)):
        receiving, sending = Pipe(duplex=False)
        Process(target=close_after, args=(sending, tenths)).start()
        sending.close()  # the child has its own copy
        pipes.append((name, receiving))
    time.sleep(POLL / 10)
    for name, receiving in pipes:
        ask(name, receiving)
