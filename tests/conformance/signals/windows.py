# compare: exact
# presets: windows
# What Windows has of signals: Modules/signalmodule.c and Modules/posixmodule.c (os_kill_impl).
# expect windows: Modules/signalmodule.c signal_signal_impl, signal_strsignal_impl, signal_valid_signals_impl; Lib/multiprocessing/popen_spawn_win32.py
# | ['SIGABRT', 'SIGBREAK', 'SIGFPE', 'SIGILL', 'SIGINT', 'SIGSEGV', 'SIGTERM'] 23
# | [] [] CTRL_C_EVENT
# | ValueError invalid signal value
# | handled SIGTERM
# | -15 -SIGTERM>
# | 15 15>
# | 3 3>
# exit: 0
import os
import signal
import time
from multiprocessing import Event, Process

def handler(number, frame):
    print('handled', signal.Signals(number).name)

def stay(ready):
    signal.signal(signal.SIGTERM, handler)
    ready.set()
    time.sleep(60)

def end(how):
    how()

if __name__ == '__main__':
    print(sorted(number.name for number in signal.valid_signals()), signal.NSIG)
    posix = [name for name in ('alarm', 'pause', 'setitimer', 'pthread_sigmask', 'ItimerError') if hasattr(signal, name)]
    print(posix, [n for n in ('SIGKILL', 'SIGALRM', 'SIGCHLD', 'SIGUSR1') if hasattr(signal, n)], signal.CTRL_C_EVENT.name)
    try:
        signal.signal(1, handler)
    except ValueError as e:
        print(type(e).__name__, e)
    signal.signal(signal.SIGTERM, handler)
    signal.raise_signal(signal.SIGTERM)
    # Windows ends processes without asking them.
    for kill in (lambda p: p.terminate(), lambda p: os.kill(p.pid, signal.SIGTERM)):
        ready = Event()
        p = Process(target=stay, args=(ready,))
        p.start()
        ready.wait()
        kill(p)
        p.join()
        print(p.exitcode, repr(p).partition('exitcode=')[2])
    p = Process(target=end, args=(os.abort,))
    p.start()
    p.join()
    print(p.exitcode, repr(p).partition('exitcode=')[2])
