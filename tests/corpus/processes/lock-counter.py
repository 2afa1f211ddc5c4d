# compare: exact
import json
from multiprocessing import Lock, Process

def add(lock, times):
    for _ in range(times):
        with lock:
            n = json.load(open('n.json'))
            json.dump(n + 1, open('n.json', 'w'))

if __name__ == '__main__':
    lock = Lock()
    json.dump(0, open('n.json', 'w'))
    workers = [Process(target=add, args=(lock, 25)) for _ in range(4)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print(json.load(open('n.json')))
