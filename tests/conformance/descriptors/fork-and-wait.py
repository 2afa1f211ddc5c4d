# compare: exact
# presets: fork spawn
import os
import signal
import sys
import time

def child(work):
    pid = os.fork()
    if pid == 0:
        work()
        os._exit(0)
    return pid

def told(status):
    if os.WIFEXITED(status):
        return f'exited {os.WEXITSTATUS(status)}'
    if os.WIFSIGNALED(status):
        return f'signal {os.WTERMSIG(status)}'

def interrupted():
    raise KeyboardInterrupt

if __name__ == '__main__':
    for work in (lambda: None, lambda: os._exit(7), lambda: os._exit(300), lambda: os.kill(os.getpid(), signal.SIGTERM), os.abort):
        pid = child(work)
        got, status = os.waitpid(pid, 0)
        print(got == pid, told(status), os.waitstatus_to_exitcode(status))
    late = child(lambda: time.sleep(0.5))
    print(os.waitpid(late, os.WNOHANG))
    soon = child(lambda: None)
    print(os.wait()[0] == soon, os.wait()[0] == late)
    for call in (os.wait, lambda: os.waitpid(-1, 0), lambda: os.waitpid(late, 0), lambda: os.waitpid(99999999, os.WNOHANG)):
        try:
            call()
        except ChildProcessError as e:
            print(e)
    for status in (0, 256, 9, 15, 0x7f00):
        print(status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WTERMSIG(status), os.WCOREDUMP(status), os.WIFSTOPPED(status))
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        sys.exit('by sys.exit')
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
