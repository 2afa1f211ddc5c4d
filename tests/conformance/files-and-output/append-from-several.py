# compare: exact
from multiprocessing import Process

def note(n):
    with open('log', 'a') as f:
        for i in range(5):
            f.write(f'{n} {i}\n')

if __name__ == '__main__':
    ps = [Process(target=note, args=(n,)) for n in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    lines = open('log').read().splitlines()
    print(len(lines), sorted(lines)[:3], sorted(lines)[-1])
