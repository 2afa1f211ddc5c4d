# compare: exact
import time
from multiprocessing import Process, Queue, Value

def produce(q, done):
    for n in range(6):
        q.put(n)
        done.value += 1

if __name__ == '__main__':
    q, done = Queue(2), Value('i', 0)
    p = Process(target=produce, args=(q, done))
    p.start()
    while done.value < 2:
        time.sleep(0.01)
    time.sleep(0.3)
    print(done.value)
    got = [q.get()]
    while done.value < 3:
        time.sleep(0.01)
    time.sleep(0.3)
    print(done.value)
    got += [q.get() for _ in range(5)]
    p.join()
    print(got, done.value)
