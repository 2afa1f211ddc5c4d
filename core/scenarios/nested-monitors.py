import time
from multiprocessing import Condition, Lock, Process, Value

BAKING = 3  # tenths of a second


class Stock:
    def __init__(self):
        self.changed = Condition()
        self.count = Value('i', 0, lock=False)

    def take(self):
        with self.changed:
            while self.count.value == 0:
                self.changed.wait()
            self.count.value -= 1

    def add(self):
        with self.changed:
            self.count.value += 1
            self.changed.notify()


class Shop:
    def __init__(self):
        self.door = Lock()
        self.stock = Stock()

    def buy(self):
        with self.door:
            self.stock.take()
            print('The customer has bought a loaf')

    def deliver(self):
        with self.door:
            self.stock.add()
            print('The baker has delivered a loaf')


def bake(shop):
    time.sleep(BAKING / 10)
    print('The baker comes to the door')
    shop.deliver()


if __name__ == '__main__':
    shop = Shop()
    customer = Process(target=shop.buy, name='Customer')
    baker = Process(target=bake, name='Baker', args=(shop,))
    customer.start()
    baker.start()
    customer.join()
    baker.join()
    print('The shop is closed')
