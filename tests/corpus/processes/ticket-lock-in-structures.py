# compare: exact
from multiprocessing import Lock, Process

class Shared:
    def __init__(self, lock, path):
        self.lock = lock
        self.path = path

    def add(self, n):
        with self.lock:
            total = int(open(self.path).read())
            open(self.path, 'w').write(str(total + n))

def work(shared, extra):
    for n in range(5):
        shared.add(n)
        with extra['locks'][0]:
            pass

if __name__ == '__main__':
    open('total.txt', 'w').write('0')
    shared = Shared(Lock(), 'total.txt')
    extra = {'locks': [Lock()]}
    workers = [Process(target=work, args=(shared,), kwargs={'extra': extra}) for _ in range(3)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print(open('total.txt').read())
