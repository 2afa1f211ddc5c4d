# compare: exact
from multiprocessing import Process, current_process

print('top level of', __name__, 'in', current_process().name)

def work():
    print('work, __name__ is', __name__)

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    q = Process(target=work)
    q.start()
    q.join()
    print('main ends')
