# compare: exact
from multiprocessing import Process

class Worker(Process):
    def run(self):
        self.step(3)

    def step(self, n):
        assert n < 3, 'too many steps'

if __name__ == '__main__':
    w = Worker()
    w.start()
    w.join()
    print(w.name, w.exitcode)
