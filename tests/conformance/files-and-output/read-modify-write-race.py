# compare: exact
# Open, read, write are separate steps: both read the old number.
from multiprocessing import Barrier, Process

def add(both):
    with open('n') as f:
        n = int(f.read())
    both.wait()
    with open('n', 'w') as f:
        f.write(str(n + 1))

if __name__ == '__main__':
    with open('n', 'w') as f:
        f.write('5')
    both = Barrier(2)
    ps = [Process(target=add, args=(both,)) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(open('n').read())
