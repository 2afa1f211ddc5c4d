# compare: exact
from multiprocessing import Process

def show(*args, **kwargs):
    print(args, kwargs)

if __name__ == '__main__':
    for args, kwargs in (((), {}), ((1, 'two'), {}), ((), {'k': 3}), ([4, 5], {'a': [6], 'b': None})):
        p = Process(target=show, args=args, kwargs=kwargs)
        p.start()
        p.join()
    p = Process(None, show, 'name', (1,), {'x': 2}, daemon=False)
    print(p.name)
    p.start()
    p.join()
    for bad in (5, None):
        try:
            Process(target=show, args=bad)
        except TypeError as e:
            print(e)
