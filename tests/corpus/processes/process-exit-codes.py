# compare: exact
import sys
from multiprocessing import Process

def end(how):
    if how == 'return':
        return 5
    if how == 'exit':
        sys.exit()
    if isinstance(how, (int, bool)):
        sys.exit(how)
    if how == 'raise SystemExit':
        raise SystemExit(9)
    if how == 'finally':
        try:
            sys.exit(2)
        finally:
            print('finally ran')

if __name__ == '__main__':
    for how in ('return', 'exit', 0, 1, 3, 255, True, 'raise SystemExit', 'finally'):
        p = Process(target=end, args=(how,))
        print(how, p.exitcode, end=' ')
        p.start()
        p.join()
        print(p.exitcode)
