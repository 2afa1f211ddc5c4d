# compare: sorted-lines
import json
import time
from multiprocessing import Lock, Process

def left():
    with open('ticket.json') as f:
        return json.load(f)['left']

def buy(lock):
    with lock:
        n = left()
        time.sleep(0.02)
        if n > 0:
            with open('ticket.json', 'w') as f:
                json.dump({'left': n - 1}, f)
            print('bought')
            return
    print('sold out')

if __name__ == '__main__':
    lock = Lock()
    with open('ticket.json', 'w') as f:
        json.dump({'left': 2}, f)
    buyers = [Process(target=buy, args=(lock,)) for _ in range(4)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print('left:', left())
