import json
import time
from multiprocessing import Process

BUYERS = 10


def buy(number):
    ticket = json.load(open('ticket.json'))
    time.sleep(0.1)  # a slow read
    if ticket['count'] > 0:
        time.sleep(0.2)  # a slow write
        json.dump({'count': ticket['count'] - 1}, open('ticket.json', 'w'))
        print(f'Buyer {number} bought the ticket')
    else:
        print(f'Buyer {number} came too late')


if __name__ == '__main__':
    json.dump({'count': 1}, open('ticket.json', 'w'))
    buyers = []
    for number in range(1, BUYERS + 1):
        buyer = Process(target=buy, args=(number,))
        buyer.start()
        buyers.append(buyer)
    for buyer in buyers:
        buyer.join()
    print('Tickets left:', json.load(open('ticket.json'))['count'])
