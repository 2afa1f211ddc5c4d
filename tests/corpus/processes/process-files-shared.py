# compare: exact
from multiprocessing import Process

def write(n):
    with open(f'part{n}.txt', 'w') as f:
        for i in range(n + 1):
            f.write(f'{n}.{i}\n')

def read_back(names):
    for name in names:
        print(name, open(name).read().split())

if __name__ == '__main__':
    writers = [Process(target=write, args=(n,)) for n in range(3)]
    for w in writers:
        w.start()
    for w in writers:
        w.join()
    reader = Process(target=read_back, args=([f'part{n}.txt' for n in range(3)],))
    reader.start()
    reader.join()
    open('part0.txt', 'a').write('from main\n')
    print(open('part0.txt').readlines())
