# compare: exact
from multiprocessing import Process

def f():
    pass

if __name__ == '__main__':
    for make in (lambda: Process(f), lambda: Process(target=f, args=5), lambda: Process(target=f, kwargs=5), lambda: Process(nope=1), lambda: Process(None, f, 'named').name):
        try:
            print(make())
        except (AssertionError, TypeError, ValueError) as e:
            print(type(e).__name__, e)
    p = Process(target=f)
    for call in (p.join, p.terminate):
        try:
            call()
        except (AssertionError, AttributeError) as e:
            print(type(e).__name__, e)
    p.start()
    try:
        p.start()
    except AssertionError as e:
        print(e)
    try:
        p.daemon = True
    except AssertionError as e:
        print(e)
    p.join()
    p.join()
    print(p.exitcode, p.is_alive())
