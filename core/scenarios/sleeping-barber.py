import time
from multiprocessing import Process, Semaphore, Value

CUSTOMERS = 6
CHAIRS = 2
CUT = 4  # tenths of a second


def cut_hair(chairs, bell, ready):
    while True:
        bell.acquire()  # sleeps until somebody rings
        with chairs.get_lock():
            chairs.value += 1
        time.sleep(CUT / 10)
        print('The barber has cut')
        ready.release()


def visit(chairs, bell, ready, number):
    time.sleep(number / 10)
    with chairs.get_lock():
        if chairs.value == 0:
            print(f'Customer {number} goes away')
            return
        chairs.value -= 1
    bell.release()
    ready.acquire()
    print(f'Customer {number} has short hair')


if __name__ == '__main__':
    chairs = Value('i', CHAIRS)
    bell, ready = Semaphore(0), Semaphore(0)
    Process(target=cut_hair, name='Barber', args=(chairs, bell, ready), daemon=True).start()
    customers = []
    for number in range(1, CUSTOMERS + 1):
        name = f'Customer {number}'
        customer = Process(target=visit, name=name, args=(chairs, bell, ready, number))
        customer.start()
        customers.append(customer)
    for customer in customers:
        customer.join()
    print('The barber goes home')
