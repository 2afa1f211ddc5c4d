# compare: exact
# presets: spawn windows
from multiprocessing import Process, Queue

class Task:
    def __init__(self, n):
        self.n = n

    def __call__(self):
        return self.n * 2

def work(q, task):
    print(type(task).__module__, task())
    q.put(Task(5))

if __name__ == '__main__':
    q = Queue()
    p = Process(target=work, args=(q, Task(4)))
    p.start()
    task = q.get()
    print(isinstance(task, Task), task())
    p.join()
