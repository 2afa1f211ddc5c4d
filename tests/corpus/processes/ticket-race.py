# compare: sorted-lines
import json
import time
from multiprocessing import Process

BUYERS = 3

def buy(number):
    left = json.load(open('ticket.json'))['left']
    time.sleep(0.6)
    if left > 0:
        time.sleep(0.6)
        json.dump({'left': left - 1}, open('ticket.json', 'w'))
        print('Buyer', number, 'bought the ticket')
    else:
        print('Buyer', number, 'went home')

if __name__ == '__main__':
    json.dump({'left': 1}, open('ticket.json', 'w'))
    buyers = [Process(target=buy, args=(i,)) for i in range(BUYERS)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print(json.load(open('ticket.json')))
