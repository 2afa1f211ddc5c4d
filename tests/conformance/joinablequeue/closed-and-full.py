# compare: exact
import queue
from multiprocessing import JoinableQueue

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

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
        print(without_address(str(e)))
