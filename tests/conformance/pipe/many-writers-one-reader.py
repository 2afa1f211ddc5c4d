# compare: exact
from multiprocessing import Pipe, Process

def write(w, name):
    for n in range(20):
        w.send((name, n))
    w.close()

if __name__ == '__main__':
    r, w = Pipe(False)
    ps = [Process(target=write, args=(w, name)) for name in 'abc']
    for p in ps:
        p.start()
    w.close()
    got = {}
    try:
        while True:
            name, n = r.recv()
            got.setdefault(name, []).append(n)
    except EOFError:
        pass
    for p in ps:
        p.join()
    # Small messages are whole, and each writer's are in order.
    print({name: got[name] == list(range(20)) for name in sorted(got)})
