# compare: sorted-lines
from multiprocessing import Event, Process, Semaphore

def car(light, arrived, n):
    if light.is_set():
        print('car', n, 'drives through')
    else:
        print('car', n, 'stops')
        arrived.release()
        light.wait()
        print('car', n, 'drives on')

if __name__ == '__main__':
    light, arrived = Event(), Semaphore(0)
    cars = [Process(target=car, args=(light, arrived, n)) for n in range(4)]
    for c in cars:
        c.start()
    for c in cars:
        arrived.acquire()
    light.set()
    for c in cars:
        c.join()
    late = Process(target=car, args=(light, arrived, 9))
    late.start()
    late.join()
