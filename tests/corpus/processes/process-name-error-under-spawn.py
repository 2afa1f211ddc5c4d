# compare: exact
from multiprocessing import Process

def show():
    print(setting)

if __name__ == '__main__':
    setting = 'only set in main'
    p = Process(target=show)
    p.start()
    p.join()
    print('exit code', p.exitcode)
