# compare: exact
# A forked child counts as a user of what it inherits; a spawned one counts only from what it is sent later.
from multiprocessing import Event, Manager, Process
from multiprocessing.managers import RemoteError

def work(l, has, go):
    has.set()
    go.wait()
    try:
        l.append('still there')
        print(list(l))
    except RemoteError:
        print('gone')

if __name__ == '__main__':
    has, go = Event(), Event()
    with Manager() as manager:
        l = manager.list(['made in main'])
        p = Process(target=work, args=(l, has, go))
        p.start()
        has.wait()
        del l
        go.set()
        p.join()
        print(p.exitcode)
