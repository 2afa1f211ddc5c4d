# compare: sorted-lines
# A line is written when it is complete, so lines are whole.
from multiprocessing import Process

def work(n):
    for word in ('one', 'two', 'three'):
        print(n, end=' ')
        print(word, end='')
        print('!')

if __name__ == '__main__':
    ps = [Process(target=work, args=(n,)) for n in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
