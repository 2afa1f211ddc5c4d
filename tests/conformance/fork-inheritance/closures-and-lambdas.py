# compare: exact
# presets: fork
# Nothing is pickled: anything can be the target.
from multiprocessing import Process

if __name__ == '__main__':
    secret = 41

    def local(add):
        print(secret + add)

    class Local:
        def __call__(self):
            print('an object of a local class')

    for target, args in ((lambda: print('lambda', secret), ()), (local, (1,)), (Local(), ()), (sum, ((n for n in (1, 2)),))):
        p = Process(target=target, args=args)
        p.start()
        p.join()
        print(p.exitcode)
