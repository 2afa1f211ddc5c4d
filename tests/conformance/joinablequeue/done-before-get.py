# compare: exact
# The count is of items put, whoever reports.
from multiprocessing import JoinableQueue

if __name__ == '__main__':
    q = JoinableQueue(3)
    q.put('a')
    q.put('b')
    q.task_done()
    q.task_done()
    print(q.join())
    print(q.get(), q.get())
