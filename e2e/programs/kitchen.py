from multiprocessing import Condition, Process, Value
import time


def cook(ready, plates):
    for _ in range(4):
        time.sleep(0.06)
        with ready:
            plates.value += 1
            ready.notify()


def waiter(ready, plates, name):
    for _ in range(2):
        with ready:
            while plates.value == 0:
                ready.wait()
            plates.value -= 1
        print(name, 'serves a plate')
        time.sleep(0.04)


if __name__ == '__main__':
    ready = Condition()
    plates = Value('i', 0, lock=False)
    crew = [Process(target=cook, args=(ready, plates), name='cook')]
    for name in ('Ada', 'Bo'):
        crew.append(Process(target=waiter, args=(ready, plates, name), name=name))
    for one in crew:
        one.start()
    for one in crew:
        one.join()
