# compare: exact
# expect windows: an exit code has 32 bits there: Modules/_winapi.c GetExitCodeProcess, Lib/multiprocessing/popen_spawn_win32.py
# | 256 256
# | 300 300
# | 511 511
# exit: 0
import sys
from multiprocessing import Process

def end(code):
    sys.exit(code)

if __name__ == '__main__':
    for code in (256, 300, 511):
        p = Process(target=end, args=(code,))
        p.start()
        p.join()
        print(code, p.exitcode)
