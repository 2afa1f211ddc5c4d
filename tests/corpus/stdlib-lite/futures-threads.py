"""concurrent.futures: threads, results, errors, waiting."""
import threading
import time
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, as_completed, wait


def square(n):
    return n * n


def slow(n):
    time.sleep(n)
    return n


def fail():
    raise ValueError('no')


with ThreadPoolExecutor(max_workers=3) as ex:
    f = ex.submit(square, 5)
    print(f.result(), f.done(), f.exception(), f.running(), f.cancelled())
    print(list(ex.map(square, range(6))), list(ex.map(pow, [2, 3], [3, 2])))
    e = ex.submit(fail)
    try:
        e.result()
    except ValueError as error:
        print('ValueError', error, repr(e.exception()))
    futures = [ex.submit(slow, n) for n in (0.3, 0.1, 0.2)]
    print([f.result() for f in as_completed(futures)])
    futures = [ex.submit(slow, 0.05), ex.submit(slow, 0.5)]
    done, not_done = wait(futures, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), wait(futures).not_done)
    try:
        ex.submit(slow, 0.3).result(timeout=0.01)
    except TimeoutError as error:
        print('TimeoutError', error)
    got = []
    g = ex.submit(square, 2)
    g.add_done_callback(lambda f: got.append(f.result()))
    g.result()
print(got)
try:
    ex.submit(square, 1)
except RuntimeError as error:
    print(error)
with ThreadPoolExecutor(1, thread_name_prefix='w') as ex:
    first = ex.submit(slow, 0.2)
    second = ex.submit(square, 1)
    print(second.cancel(), second.cancelled(), first.cancel())
    try:
        second.result()
    except CancelledError as error:
        print('CancelledError')
    print(ex.submit(lambda: threading.current_thread().name).result())
f = Future()
f.set_result(3)
print(f.result(), f.done())
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)
