# compare: exact
# presets: fork spawn
import os
import sys

if __name__ == '__main__':
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        os.write(w, b'from the child')
        os._exit(3)
    os.close(w)
    print(os.read(r, 100), os.read(r, 100))
    got, status = os.waitpid(pid, 0)
    print(got == pid, os.waitstatus_to_exitcode(status))
