# compare: exact
from multiprocessing import Process

def nothing():
    pass

def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except Exception as e:
        print(what, type(e).__name__, e)

if __name__ == '__main__':
    p = Process(target=nothing)
    attempt('join', p.join)
    attempt('terminate', p.terminate)
    attempt('kill', p.kill)
    attempt('sentinel', lambda: p.sentinel)
    p.start()
    attempt('start', p.start)
    attempt('daemon', setattr, p, 'daemon', True)
    p.join()
    attempt('start again', p.start)
    attempt('join again', p.join)
    p.terminate()
    print(p.exitcode)
    attempt('group', Process, 'group')
    attempt('keyword', lambda: Process(colour='red'))
    attempt('name', setattr, p, 'name', 5)
