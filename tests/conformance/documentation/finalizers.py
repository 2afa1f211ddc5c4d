# compare: exact
from multiprocessing import Process
from multiprocessing.util import Finalize

class Thing:
    pass

def child():
    Finalize(None, print, args=('at the end of the child',), exitpriority=1)
    Finalize(None, print, args=('first',), exitpriority=10)
    try:
        Finalize(None, print, args=('without priority',))
    except ValueError as e:
        print(e)
    print('work')

if __name__ == '__main__':
    thing = Thing()
    f = Finalize(thing, print, args=('thing went',))
    print(f.still_active())
    del thing
    print(f.still_active(), f())
    g = Finalize(None, lambda a, b: a + b, (1,), {'b': 2}, exitpriority=0)
    print(g(), g(), g.still_active())
    h = Finalize(Thing(), print, ('at once',))
    k = Finalize(None, print, ('cancelled',), exitpriority=5)
    k.cancel()
    p = Process(target=child)
    p.start()
    p.join()
