# compare: exact
from multiprocessing import Process

class Worker(Process):
    def __init__(self, n):
        self.n = n

if __name__ == '__main__':
    try:
        w = Worker(1)
        w.start()
    except AttributeError as e:
        print(type(e).__name__)
    except AssertionError as e:
        print('AssertionError', e)
