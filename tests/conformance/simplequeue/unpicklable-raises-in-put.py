# compare: exact
from multiprocessing import SimpleQueue

if __name__ == '__main__':
    q = SimpleQueue()
    try:
        q.put(lambda: 0)
    except Exception as e:
        print(type(e).__name__, 'lambda' in str(e))
    print(q.empty())
    q.put('next')
    print(q.get())
