# compare: exact
from multiprocessing import Condition, Lock

def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except AssertionError as e:
        print(what, type(e).__name__, e)

if __name__ == '__main__':
    c = Condition()
    attempt('wait', c.wait)
    attempt('wait 1', c.wait, 1)
    attempt('notify', c.notify)
    attempt('notify_all', c.notify_all)
    attempt('wait_for', c.wait_for, lambda: False, 0.1)
    attempt('wait_for true', c.wait_for, lambda: True)
    attempt('release', c.release)
    with c:
        attempt('held: notify', c.notify)
        attempt('held: notify_all', c.notify_all)
        attempt('held: wait', c.wait, 0.05)
