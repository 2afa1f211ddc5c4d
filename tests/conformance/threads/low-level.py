# compare: exact
import _thread
import threading
import time

def work(name, n=1, *, done):
    for _ in range(n):
        time.sleep(0.01)
    results.append((name, n, _thread.get_ident() != main))
    done.release()

def leaves(done):
    done.release()
    _thread.exit()
    print('never')

if __name__ == '__main__':
    results = []
    main = _thread.get_ident()
    done = _thread.allocate_lock()
    print(done.locked(), type(done) is _thread.LockType, _thread._count())
    for args, kwargs in ((('a',), {}), (('b', 3), {})):
        done.acquire()
        ident = _thread.start_new_thread(work, args, {'done': done, **kwargs})
        print(isinstance(ident, int), ident != main)
    done.acquire()
    print(results)
    _thread.start_new_thread(leaves, (done,))
    print(done.acquire(timeout=5), done.acquire(False), done.acquire(timeout=0.05))
    done.release()
    for wrong in ((1, ()), (print, []), (print, (), 3)):
        try:
            _thread.start_new_thread(*wrong)
        except TypeError as e:
            print(e)
    try:
        _thread.LockType()
    except TypeError as e:
        print(e)
    try:
        done.release()
    except RuntimeError as e:
        print(e, _thread.error is RuntimeError)
    lock = _thread.RLock()
    with lock, lock:
        print('held twice')
    print(_thread.TIMEOUT_MAX == threading.TIMEOUT_MAX, _thread.stack_size())
