# compare: exact
# All have looked before one takes: all buy.
import json
from multiprocessing import Barrier, Process

def buy(n, looked):
    with open('ticket.json') as f:
        left = json.load(f)['left']
    looked.wait()
    if left > 0:
        with open('ticket.json', 'w') as f:
            json.dump({'left': left - 1}, f)
        print('bought the ticket')
    else:
        print('went home')

if __name__ == '__main__':
    with open('ticket.json', 'w') as f:
        json.dump({'left': 1}, f)
    looked = Barrier(10)
    buyers = [Process(target=buy, args=(n, looked)) for n in range(10)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
