# compare: exact
# presets: spawn windows
from multiprocessing import Process

if __name__ != '__main__':
    raise RuntimeError('only in a child')

def work():
    print('never')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
