# compare: exact
import io
import sys
from multiprocessing import Process

def work():
    sys.stdout = io.StringIO()
    print('unseen')
    sys.__stdout__.write('seen ' + sys.stdout.getvalue())

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print('main as before')
