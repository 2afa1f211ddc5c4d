# compare: exact
# presets: fork spawn
# A child of os.fork that goes on to the end is a program of its own: atexit runs, an error shows.
import atexit
import os
import sys

if __name__ == '__main__':
    atexit.register(lambda: print('at exit', os.getpid() == main, flush=True))
    main = os.getpid()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        raise ValueError('in the child')
    status = os.waitpid(pid, 0)[1]
    print(os.waitstatus_to_exitcode(status))
    pid = os.fork()
    if pid == 0:
        raise KeyboardInterrupt
    status = os.waitpid(pid, 0)[1]
    print(os.waitstatus_to_exitcode(status))
