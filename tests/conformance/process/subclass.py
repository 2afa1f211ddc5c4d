# compare: exact
from multiprocessing import Process, Queue

class Adder(Process):
    def __init__(self, out, *numbers):
        super().__init__()
        self.out = out
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)
        self.out.put(self.total)

if __name__ == '__main__':
    out = Queue()
    p = Adder(out, 1, 2, 3)
    p.start()
    print(out.get())
    p.join()
    # The child changed its own copy.
    print(p.total, p.exitcode)
