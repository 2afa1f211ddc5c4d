# compare: exact
from multiprocessing import Process

class Stock:
    total = 10

    def sell(self):
        Stock.total -= 1
        return Stock.total

def work(stock):
    print(stock.sell(), stock.sell())

if __name__ == '__main__':
    Stock.total = 50
    s = Stock()
    p = Process(target=work, args=(s,))
    p.start()
    p.join()
    print(Stock.total)
