# compare: exact
from multiprocessing import Barrier, Process, Value

class Count:
    def __init__(self, value):
        self.value = value

    def __call__(self):
        self.value.value += 1
        print('action', self.value.value)

def meet(b):
    for _ in range(3):
        b.wait()

if __name__ == '__main__':
    value = Value('i', 0)
    b = Barrier(3, Count(value))
    ps = [Process(target=meet, args=(b,)) for _ in range(2)]
    for p in ps:
        p.start()
    for n in range(3):
        b.wait()
    for p in ps:
        p.join()
    print(value.value)
