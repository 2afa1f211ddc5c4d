# compare: exact
from multiprocessing import Event, Process

def car(light, patience):
    if light.wait(patience):
        print('green')
    else:
        print('drove through red, light is', light.is_set())

if __name__ == '__main__':
    light = Event()
    p = Process(target=car, args=(light, 0.2))
    p.start()
    p.join()
    light.set()
    p = Process(target=car, args=(light, 0.2))
    p.start()
    p.join()
