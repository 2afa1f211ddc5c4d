# compare: exact
from multiprocessing import Process

def show(a, b=2, *rest, key=None, **more):
    print(a, b, rest, key, more)

if __name__ == '__main__':
    for p in (
        Process(target=show, args=(1,)),
        Process(target=show, args=[1, 'two', 3.0]),
        Process(target=show, args=(None,), kwargs={'key': [1, {'x': (2,)}], 'z': b'bytes'}),
        Process(target=show, kwargs=dict(a={1, 2}, b=True)),
        Process(target=print, args=('builtin', 'target'), kwargs={'sep': '-'}),
        Process(target=show, args='ab'),
    ):
        p.start()
        p.join()
        print('exit', p.exitcode)
