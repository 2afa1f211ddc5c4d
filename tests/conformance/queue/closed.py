# compare: exact
from multiprocessing import Queue

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, without_address(str(e)))

if __name__ == '__main__':
    q = Queue()
    q.put(1)
    q.get()
    q.close()
    q.close()
    attempt(q.put, 2)
    attempt(q.put_nowait, 2)
    attempt(q.get)
    attempt(q.get_nowait)
    attempt(q.get, True, 1)
    q.join_thread()
    print(without_address(repr(q)))
