from collections import Counter
from multiprocessing import Pool

WORKERS = 3
LINES = (
    'one lock for one ticket',
    'one ticket for ten buyers',
    'ten buyers and one queue',
    'one queue for one lock',
)

total = Counter()


def count(line):
    return Counter(line.split())


if __name__ == '__main__':
    with Pool(WORKERS) as pool:
        for part in pool.imap_unordered(count, LINES):
            total.update(part)
    for word, times in total.most_common(3):
        print(f'{word}: {times}')
    print('Words in all:', sum(total.values()))
