# compare: exact
# presets: spawn windows
from multiprocessing import Process, current_process

print('top', __name__, current_process().name)

def inner():
    print('inner', current_process().name)

def outer():
    p = Process(target=inner)
    p.start()
    p.join()
    print('outer', p.exitcode)

if __name__ == '__main__':
    p = Process(target=outer)
    p.start()
    p.join()
