# compare: sorted-lines
import json
import time
from multiprocessing import Lock, Process

BUYERS = 5

def buy(number, lock):
    lock.acquire()
    left = json.load(open('ticket.json'))['left']
    time.sleep(0.02)
    if left > 0:
        time.sleep(0.02)
        json.dump({'left': left - 1}, open('ticket.json', 'w'))
        print('bought the ticket')
    else:
        print('went home')
    lock.release()

if __name__ == '__main__':
    lock = Lock()
    json.dump({'left': 1}, open('ticket.json', 'w'))
    buyers = [Process(target=buy, args=(i, lock)) for i in range(BUYERS)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print(json.load(open('ticket.json')), [b.exitcode for b in buyers])
