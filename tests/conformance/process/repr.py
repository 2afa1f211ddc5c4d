# compare: exact
import os
from multiprocessing import Process, current_process

def nothing(code):
    raise SystemExit(code)

def show(p):
    shown = []
    for part in repr(p).split():
        key, _, value = part.partition('=')
        shown.append(key + '=N' if key in ('pid', 'parent') and value.isdigit() else part)
    print(*shown)

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
