import time
from multiprocessing import Event, Process

CARS = 4
RED = 20  # tenths of a second
PATIENCE = 8  # tenths of a second, times the number of the car


def drive(light, number):
    if light.wait(timeout=number * PATIENCE / 10):
        print(f'Car {number} drives on green')
    else:
        print(f'Car {number} runs the red light')


if __name__ == '__main__':
    light = Event()
    cars = [Process(target=drive, args=(light, n)) for n in range(1, CARS + 1)]
    for car in cars:
        car.start()
    time.sleep(RED / 10)
    print('The light turns green')
    light.set()
    for car in cars:
        car.join()
