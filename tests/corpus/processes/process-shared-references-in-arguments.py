# compare: exact
from multiprocessing import Process

def check(pair, other):
    print(pair[0] is pair[1], pair[0] is other, len(pair))
    pair[0].append('child')
    print(pair)

def cycle(x):
    print(x[1] is x, x[0])

if __name__ == '__main__':
    inner = []
    p = Process(target=check, args=([inner, inner], inner))
    p.start()
    p.join()
    print(inner)
    loop = ['loop']
    loop.append(loop)
    q = Process(target=cycle, args=(loop,))
    q.start()
    q.join()
