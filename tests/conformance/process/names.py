# compare: exact
from multiprocessing import Process, current_process

def inner():
    print(current_process().name)

def outer():
    print(current_process().name)
    for name in (None, 'given', None):
        p = Process(target=inner, name=name)
        p.start()
        p.join()

class Worker(Process):
    def run(self):
        print(self.name, current_process() is self)

if __name__ == '__main__':
    for p in (Process(target=inner), Process(target=outer), Worker(), Worker(name='w'), Process(target=inner)):
        p.start()
        p.join()
    p = Process(target=inner)
    p.name = 'renamed'
    p.start()
    p.join()
