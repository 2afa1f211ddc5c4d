# compare: hang
import json
from multiprocessing import Lock, Process

def buy(lock):
    lock.acquire()
    left = json.load(open('ticket.json'))['left']
    if left == 0:
        print('sold out')
        return
    json.dump({'left': left - 1}, open('ticket.json', 'w'))
    print('bought')
    lock.release()

if __name__ == '__main__':
    lock = Lock()
    json.dump({'left': 1}, open('ticket.json', 'w'))
    buyers = [Process(target=buy, args=(lock,)) for _ in range(3)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print('all done')
