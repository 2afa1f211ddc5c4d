# compare: exact
from multiprocessing import Pipe, Process

def relay(r, w, name):
    token = r.recv()
    w.send(token + [name])

if __name__ == '__main__':
    pipes = [Pipe(False) for _ in range(4)]
    ps = [Process(target=relay, args=(pipes[n][0], pipes[n + 1][1], n)) for n in range(3)]
    for p in ps:
        p.start()
    pipes[0][1].send(['start'])
    print(pipes[3][0].recv())
    for p in ps:
        p.join()
