# compare: exact
from multiprocessing import Array, Condition, Process, Value

SIZE, ITEMS = 3, 20

def put(c, slots, count, first):
    for n in range(ITEMS):
        with c:
            c.wait_for(lambda: count.value < SIZE)
            slots[(first.value + count.value) % SIZE] = n
            count.value += 1
            c.notify_all()

if __name__ == '__main__':
    c, slots = Condition(), Array('i', SIZE)
    count, first = Value('i', 0), Value('i', 0)
    p = Process(target=put, args=(c, slots, count, first))
    p.start()
    got = []
    for _ in range(ITEMS):
        with c:
            c.wait_for(lambda: count.value > 0)
            got.append(slots[first.value])
            first.value = (first.value + 1) % SIZE
            count.value -= 1
            c.notify_all()
    p.join()
    print(got)
