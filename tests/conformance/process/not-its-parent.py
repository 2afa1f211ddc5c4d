# compare: exact
from multiprocessing import Event, Process

def wait(go):
    go.wait()

def stranger(names):
    print(names)

class Holder(Process):
    other = None

    def run(self):
        for f in (self.other.join, self.other.is_alive, self.other.start):
            try:
                print(f())
            except AssertionError as e:
                print(e)

if __name__ == '__main__':
    h = Holder()
    h.other = Process(target=stranger, args=('x',))
    h.start()
    h.join()
    print(h.exitcode)
