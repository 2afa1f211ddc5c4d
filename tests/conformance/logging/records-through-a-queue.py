# compare: exact
import logging
import logging.handlers
import sys
from multiprocessing import Process, Queue

def work(q, i):
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(q)]
    root.setLevel(logging.DEBUG)
    logging.getLogger('work').info('item %d', i)
    try:
        1 / 0
    except ZeroDivisionError:
        logging.getLogger('work').error('failed', exc_info=False)

if __name__ == '__main__':
    q = Queue()
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter('%(processName)s %(name)s %(levelname)s %(message)s'))
    listener = logging.handlers.QueueListener(q, handler)
    listener.start()
    for i in range(2):
        p = Process(target=work, args=(q, i))
        p.start()
        p.join()
    listener.stop()
    print('end')
