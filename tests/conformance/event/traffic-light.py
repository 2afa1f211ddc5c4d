# compare: exact
import time
from multiprocessing import Event, Process, Queue

def car(light, arrived, n):
    arrived.put(n)
    light.wait()
    arrived.put(-n)

if __name__ == '__main__':
    light, arrived = Event(), Queue()
    cars = [Process(target=car, args=(light, arrived, n)) for n in (1, 2, 3)]
    for c in cars:
        c.start()
    print(sorted(arrived.get() for _ in cars))
    time.sleep(0.2)
    print(arrived.empty())
    light.set()
    print(sorted(arrived.get() for _ in cars))
    for c in cars:
        c.join()
