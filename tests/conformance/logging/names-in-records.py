# compare: exact
import logging
import threading
from multiprocessing import Process, current_process

FORMAT = '%(processName)s %(threadName)s %(name)s %(levelname)s: %(message)s'

def setup():
    if not logging.getLogger().handlers:
        logging.basicConfig(format=FORMAT, level=logging.INFO)

def work(x):
    setup()
    logging.info('number %s', x)
    current_process().name = 'renamed'
    logging.getLogger('app.part').warning('under a new name')
    t = threading.Thread(target=logging.error, args=('from a thread',), name='helper')
    t.start()
    t.join()

def outer():
    work(1)
    p = Process(target=work, args=(2,))
    p.start()
    p.join()

if __name__ == '__main__':
    setup()
    logging.info('main')
    for p in (Process(target=work, args=(0,)), Process(target=outer, name='outer')):
        p.start()
        p.join()
