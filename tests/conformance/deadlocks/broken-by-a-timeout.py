# compare: sorted-lines
from multiprocessing import Barrier, Lock, Process

def work(name, first, second, both, patience):
    with first:
        both.wait()
        if second.acquire(timeout=patience):
            print(name, 'has both')
            second.release()
        else:
            print(name, 'gives up')

if __name__ == '__main__':
    a, b, both = Lock(), Lock(), Barrier(2)
    ps = [Process(target=work, args=('patient', a, b, both, 20)), Process(target=work, args=('hasty', b, a, both, 0.4))]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('z done')
