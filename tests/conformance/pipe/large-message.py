# compare: exact
from multiprocessing import Pipe, Process

def send(w):
    w.send('y' * 300_000)
    w.send(list(range(40_000)))

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=send, args=(w,))
    p.start()
    text = r.recv()
    print(len(text), set(text))
    numbers = r.recv()
    print(len(numbers), sum(numbers))
    p.join()
