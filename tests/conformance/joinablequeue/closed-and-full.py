# compare: exact
import queue
import re
from multiprocessing import JoinableQueue

if __name__ == '__main__':
    q = JoinableQueue(1)
    q.put(1)
    try:
        q.put(2, timeout=0.1)
    except queue.Full:
        print('full')
    print(q.get())
    q.task_done()
    q.join()
    q.close()
    try:
        q.put(3)
    except ValueError as e:
        print(re.sub('0x[0-9a-f]+', 'ADDRESS', str(e)))
