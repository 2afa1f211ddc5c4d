# compare: sorted-lines
import json
import time
from multiprocessing import Lock, Process

def read():
    return json.load(open('ticket.json'))['left']

def buy(lock):
    if read() > 0:
        time.sleep(0.05)
        with lock:
            if read() > 0:
                json.dump({'left': read() - 1}, open('ticket.json', 'w'))
                print('bought')
                return
    print('too late')

if __name__ == '__main__':
    lock = Lock()
    json.dump({'left': 1}, open('ticket.json', 'w'))
    buyers = [Process(target=buy, args=(lock,)) for _ in range(3)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print('left', read())
