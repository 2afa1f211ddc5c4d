# compare: exact
from multiprocessing import Process

level = 'default'

def show():
    print(level, flag if 'flag' in globals() else 'no flag')

if __name__ == '__main__':
    level = 'changed in main'
    flag = True
    p = Process(target=show)
    p.start()
    p.join()
    print(level)
