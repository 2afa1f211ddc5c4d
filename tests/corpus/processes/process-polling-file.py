# compare: exact
import json
import time
from multiprocessing import Process

def read(name):
    # The writer may be between emptying the file and writing it.
    while True:
        try:
            return json.load(open(name))
        except ValueError:
            time.sleep(0.005)

def producer():
    for n in range(3):
        json.dump([n, n * n], open('item.json', 'w'))
        while read('taken.json') != n:
            time.sleep(0.01)
    json.dump('end', open('item.json', 'w'))

if __name__ == '__main__':
    json.dump(None, open('item.json', 'w'))
    json.dump(-1, open('taken.json', 'w'))
    p = Process(target=producer)
    p.start()
    last = -1
    while True:
        item = read('item.json')
        if item == 'end':
            break
        if item is not None and item[0] != last:
            last = item[0]
            print('got', item[1])
            json.dump(last, open('taken.json', 'w'))
        time.sleep(0.01)
    p.join()
    print('end', p.exitcode)
