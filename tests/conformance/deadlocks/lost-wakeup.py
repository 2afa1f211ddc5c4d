# until: 2.5
# Checked before the lock was taken: the notification is already gone.
from multiprocessing import Condition, Event, Process, Value

def wait(c, flag, checked, changed):
    if not flag.value:
        checked.set()
        changed.wait()
        with c:
            print('waits for what was')
            c.wait()
            print('never')

if __name__ == '__main__':
    c, flag, checked, changed = Condition(), Value('b', 0), Event(), Event()
    p = Process(target=wait, args=(c, flag, checked, changed))
    p.start()
    checked.wait()
    with c:
        flag.value = 1
        c.notify_all()
    changed.set()
    p.join()
