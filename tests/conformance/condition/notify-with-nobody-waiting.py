# until: 2
from multiprocessing import Condition, Process

def late(c):
    with c:
        print('waits for a notify that was before')
        c.wait()
        print('never')

if __name__ == '__main__':
    c = Condition()
    with c:
        c.notify()
        c.notify_all()
    p = Process(target=late, args=(c,))
    p.start()
    p.join()
