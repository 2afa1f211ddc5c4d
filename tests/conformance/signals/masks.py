# compare: exact
# presets: fork spawn
# Blocked signals wait; a child is born with its parent's mask.
import os
import signal
from multiprocessing import Process

def handler(number, frame):
    print('handler', signal.Signals(number).name)

def child():
    signal.signal(signal.SIGUSR1, handler)
    print('child blocks', sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))
    os.kill(os.getpid(), signal.SIGUSR1)
    print('waits', sorted(signal.sigpending()))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
    print('waits no more', sorted(signal.sigpending()))

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2, signal.SIGKILL])))
    for number in (signal.SIGUSR2, signal.SIGUSR1, signal.SIGUSR1):
        os.kill(os.getpid(), number)
    print(sorted(signal.sigpending()))
    print(signal.sigwait([signal.SIGUSR2]))
    p = Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)
    print(sorted(signal.pthread_sigmask(signal.SIG_SETMASK, [])))
