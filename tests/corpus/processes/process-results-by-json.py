# compare: exact
import json
from multiprocessing import Process

def sum_part(index, numbers):
    json.dump({'index': index, 'sum': sum(numbers), 'max': max(numbers)}, open(f'result{index}.json', 'w'))

if __name__ == '__main__':
    numbers = [(i * 37) % 101 for i in range(400)]
    workers = []
    for i in range(4):
        w = Process(target=sum_part, args=(i, numbers[i * 100:(i + 1) * 100]))
        w.start()
        workers.append(w)
    for w in workers:
        w.join()
    results = [json.load(open(f'result{i}.json')) for i in range(4)]
    print(results)
    print(sum(r['sum'] for r in results) == sum(numbers), max(r['max'] for r in results))
