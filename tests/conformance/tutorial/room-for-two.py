# compare: sorted-lines
# Two stay, and the others' patience is over before they leave.
import time
from multiprocessing import Barrier, Process, Semaphore

def stay(room, inside):
    with room:
        inside.wait()
        inside.wait()
    print('stayed')

def visit(room, patience):
    if room.acquire(timeout=patience):
        print('came in')
        room.release()
    else:
        print('lost patience')

if __name__ == '__main__':
    room, inside = Semaphore(2), Barrier(3)
    guests = [Process(target=stay, args=(room, inside)) for _ in range(2)]
    for g in guests:
        g.start()
    inside.wait()
    visitors = [Process(target=visit, args=(room, 0.2)) for _ in range(4)]
    for v in visitors:
        v.start()
    for v in visitors:
        v.join()
    inside.wait()
    for g in guests:
        g.join()
    last = Process(target=visit, args=(room, 5))
    last.start()
    last.join()
