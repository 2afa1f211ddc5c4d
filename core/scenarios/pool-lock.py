import json
import time
from multiprocessing import Lock, Pool

BUYERS = 4
FILE = 'ticket.json'


def buy(number, lock):
    with lock:
        count = json.load(open(FILE))['count']
        time.sleep(0.1)
        if count > 0:
            json.dump({'count': count - 1}, open(FILE, 'w'))
            return f'Buyer {number} bought the ticket'
        return f'Buyer {number} came too late'


if __name__ == '__main__':
    json.dump({'count': 1}, open(FILE, 'w'))
    lock = Lock()
    with Pool(BUYERS) as pool:
        try:
            for line in pool.starmap(buy, [(n, lock) for n in range(1, BUYERS + 1)]):
                print(line)
        except RuntimeError as error:
            print('Refused:', error)
