# compare: sorted-lines
from multiprocessing import Event, Process

def car(light, patience, n):
    if light.wait(patience):
        print('car', n, 'drives')
    else:
        print('car', n, 'runs the red light')

if __name__ == '__main__':
    light = Event()
    hasty = [Process(target=car, args=(light, 0.1, n)) for n in range(2)]
    calm = Process(target=car, args=(light, None, 7))
    for c in hasty + [calm]:
        c.start()
    for c in hasty:
        c.join()
    light.set()
    calm.join()
