# compare: exact
from multiprocessing import JoinableQueue

if __name__ == '__main__':
    q = JoinableQueue()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    q.put(1)
    q.get()
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    print(q.join())
