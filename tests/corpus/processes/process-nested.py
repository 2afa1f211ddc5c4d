# compare: exact
from multiprocessing import Process, current_process

def leaf(path):
    print(path, current_process().name)

def branch(path, depth):
    print(path, current_process().name)
    for i in range(2):
        if depth > 1:
            p = Process(target=branch, args=(f'{path}.{i}', depth - 1))
        else:
            p = Process(target=leaf, args=(f'{path}.{i}',))
        p.start()
        p.join()

if __name__ == '__main__':
    p = Process(target=branch, args=('root', 2))
    p.start()
    p.join()
    print('exit', p.exitcode)
