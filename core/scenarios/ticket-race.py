import json
import time
from multiprocessing import Process

BUYERS = 10
FILE = 'ticket.json'


def buy(number):
    count = json.load(open(FILE))['count']
    time.sleep(0.1)  # a slow read
    if count > 0:
        time.sleep(0.2)  # a slow write
        json.dump({'count': count - 1}, open(FILE, 'w'))
        print(f'Buyer {number} bought the ticket')
    else:
        print(f'Buyer {number} came too late')


if __name__ == '__main__':
    json.dump({'count': 1}, open(FILE, 'w'))
    buyers = []
    for number in range(1, BUYERS + 1):
        buyer = Process(target=buy, args=(number,))
        buyer.start()
        buyers.append(buyer)
    for buyer in buyers:
        buyer.join()
    print('Tickets left:', json.load(open(FILE))['count'])
