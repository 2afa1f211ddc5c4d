# compare: exact
# Under spawn main's semaphores are unlinked before it waits for its children: this one comes too late to open it.
# expect windows: Lib/multiprocessing/synchronize.py SemLock.__init__: no unlinking there, the child gets its handle at its start
# | end of main
# | child, after the end of main
# exit: 0
from multiprocessing import Event, Process

def work(go):
    go.wait()
    print('child, after the end of main')

if __name__ == '__main__':
    go = Event()
    Process(target=work, args=(go,)).start()
    print('end of main')
    go.set()
