# compare: exact
from multiprocessing import Process, Queue

class Job:
    def __init__(self, out):
        self.out = out

def work(job, table):
    job.out.put('by attribute')
    table['out'].put('by key')

if __name__ == '__main__':
    q = Queue()
    p = Process(target=work, args=(Job(q), {'out': q}))
    p.start()
    print(q.get(), q.get())
    p.join()
