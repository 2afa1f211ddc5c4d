# compare: sorted-lines
import json
import time
from multiprocessing import Lock, Process

def buy(number, lock):
    with lock:
        left = json.load(open('ticket.json'))['left']
    time.sleep(1.2)
    if left > 0:
        with lock:
            json.dump({'left': left - 1}, open('ticket.json', 'w'))
        print('Buyer', number, 'bought the ticket')
    else:
        print('Buyer', number, 'went home')

if __name__ == '__main__':
    lock = Lock()
    json.dump({'left': 1}, open('ticket.json', 'w'))
    buyers = [Process(target=buy, args=(i, lock)) for i in range(3)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print(json.load(open('ticket.json')))
