# compare: sorted-lines
import json
import time
from multiprocessing import Lock, Process

def buy(number):
    lock = Lock()
    with lock:
        left = json.load(open('ticket.json'))['left']
        time.sleep(1.2)
        if left > 0:
            json.dump({'left': left - 1}, open('ticket.json', 'w'))
            print('Buyer', number, 'bought the ticket')
        else:
            print('Buyer', number, 'went home')

if __name__ == '__main__':
    json.dump({'left': 1}, open('ticket.json', 'w'))
    buyers = [Process(target=buy, args=(i,)) for i in range(3)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
