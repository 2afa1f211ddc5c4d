# compare: exact
# presets: fork
import os
from multiprocessing import Process

def child():
    print('work')

if __name__ == '__main__':
    os.register_at_fork(before=lambda: print('before'), after_in_child=lambda: print('in child'))
    p = Process(target=child)
    p.start()
    p.join()
