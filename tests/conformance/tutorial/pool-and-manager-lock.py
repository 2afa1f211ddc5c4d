# compare: exact
import json
from multiprocessing import Manager, Pool

def buy(lock, n):
    with lock:
        with open('tickets.json') as f:
            left = json.load(f)['left']
        if left == 0:
            return False
        with open('tickets.json', 'w') as f:
            json.dump({'left': left - 1}, f)
        return True

if __name__ == '__main__':
    with open('tickets.json', 'w') as f:
        json.dump({'left': 3}, f)
    with Manager() as manager, Pool(4) as pool:
        lock = manager.Lock()
        results = [pool.apply_async(buy, (lock, n)) for n in range(10)]
        print(sum(r.get() for r in results), json.load(open('tickets.json')))
