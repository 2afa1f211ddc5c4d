# compare: sorted-lines
import json
from multiprocessing import Lock, Process

def buy(n, lock):
    with lock:
        with open('ticket.json') as f:
            left = json.load(f)['left']
        if left > 0:
            with open('ticket.json', 'w') as f:
                json.dump({'left': left - 1}, f)
            print('bought the ticket')
        else:
            print('went home')

if __name__ == '__main__':
    with open('ticket.json', 'w') as f:
        json.dump({'left': 1}, f)
    lock = Lock()
    buyers = [Process(target=buy, args=(n, lock)) for n in range(10)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
