# compare: exact
import os
import re
from multiprocessing import Process, current_process

def nothing(code):
    raise SystemExit(code)

def show(p):
    print(re.sub(r'(pid|parent)=\d+', r'\1=N', repr(p)))

if __name__ == '__main__':
    show(current_process())
    p = Process(target=nothing, args=(0,))
    show(p)
    p.start()
    p.join()
    show(p)
    for code in (3, 255):
        p = Process(target=nothing, args=(code,), name='n', daemon=True)
        p.start()
        p.join()
        show(p)
    p.close()
    show(p)
