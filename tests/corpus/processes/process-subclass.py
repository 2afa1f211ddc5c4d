# compare: exact
from multiprocessing import Process, current_process

class Worker(Process):
    def __init__(self, number, **kwargs):
        super().__init__(**kwargs)
        self.number = number
        self.result = None

    def run(self):
        self.result = self.number ** 2
        print(self.name, self.number, self.result, current_process() is self or current_process().name == self.name)

class Polite(Worker):
    def run(self):
        print('hello')
        super().run()
        print('goodbye')

if __name__ == '__main__':
    for w in (Worker(3), Worker(4, name='Four'), Polite(5, daemon=True)):
        w.start()
        w.join()
        print('main sees', w.result, w.exitcode, w.daemon)
