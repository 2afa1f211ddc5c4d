# compare: exact
from multiprocessing import Lock, Process

def fail(lock, how):
    try:
        if how == 'with':
            with lock:
                raise KeyError(how)
        else:
            lock.acquire()
            raise KeyError(how)
    except KeyError as e:
        print('failed', e)

if __name__ == '__main__':
    lock = Lock()
    for how in ('with', 'by hand'):
        p = Process(target=fail, args=(lock, how))
        p.start()
        p.join()
        print(lock.acquire(timeout=0.2))
        if how == 'with':
            lock.release()
