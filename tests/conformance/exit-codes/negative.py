# compare: exact
# expect windows: exit codes are unsigned there: Modules/_winapi.c GetExitCodeProcess
# | 4294967295
# | 4294967286
# exit: 0
import sys
from multiprocessing import Process

def end(code):
    sys.exit(code)

if __name__ == '__main__':
    for code in (-1, -10):
        p = Process(target=end, args=(code,))
        p.start()
        p.join()
        print(p.exitcode)
