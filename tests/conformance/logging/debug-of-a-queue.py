# compare: sorted-lines
import logging
import multiprocessing
from multiprocessing import Process, Queue

class Shown(logging.Filter):
    def filter(self, record):
        return 'handle' not in record.getMessage()

def work(q):
    q.put('from the child')

if __name__ == '__main__':
    logger = multiprocessing.log_to_stderr(logging.DEBUG)
    logger.handlers[0].addFilter(Shown())
    q = Queue()
    p = Process(target=work, args=(q,))
    logger.setLevel(logging.WARNING)
    p.start()
    print(q.get())
    p.join()
    logger.setLevel(logging.DEBUG)
    q.put(1)
    print(q.get())
    q.close()
    q.join_thread()
    print('end', flush=True)
