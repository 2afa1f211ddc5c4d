# compare: exact
from multiprocessing import Queue

if __name__ == '__main__':
    q = Queue()
    try:
        q.join_thread()
    except AssertionError as e:
        print(type(e).__name__, 'not closed' in str(e))
    q.put(1)
    print(q.get())
    q.close()
    print(q.join_thread(), q.join_thread())
