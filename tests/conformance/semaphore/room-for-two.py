# compare: exact
import time
from multiprocessing import Lock, Process, Semaphore, Value

def visit(room, inside, most):
    with room:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        time.sleep(0.05)
        with inside.get_lock():
            inside.value -= 1

if __name__ == '__main__':
    room = Semaphore(2)
    inside, most = Value('i', 0), Value('i', 0)
    ps = [Process(target=visit, args=(room, inside, most)) for _ in range(6)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(most.value <= 2, inside.value, room.get_value())
