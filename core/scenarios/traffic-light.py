import time
from multiprocessing import Event, Process

CARS = 4
RED = 12  # tenths of a second


def drive(light, name):
    print(f'{name} comes to the light')
    light.wait()
    print(f'{name} drives on')


if __name__ == '__main__':
    light = Event()  # begins as red
    cars = [Process(target=drive, args=(light, f'Car {n}')) for n in range(1, CARS + 1)]
    for car in cars:
        car.start()
    time.sleep(RED / 10)
    print('The light turns green')
    light.set()
    time.sleep(0.5)
    late = Process(target=drive, args=(light, 'The late car'))
    late.start()
    for car in [*cars, late]:
        car.join()
    print('The road is empty')
