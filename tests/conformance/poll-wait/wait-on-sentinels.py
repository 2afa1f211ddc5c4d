# compare: exact
from multiprocessing import Event, Process
from multiprocessing.connection import wait

def work(go):
    go.wait()

if __name__ == '__main__':
    gos = [Event() for _ in range(3)]
    ps = [Process(target=work, args=(go,)) for go in gos]
    for p in ps:
        p.start()
    sentinels = [p.sentinel for p in ps]
    print(wait(sentinels, 0.1))
    for n in (2, 0, 1):
        gos[n].set()
        ready = wait([s for s in sentinels if s is not None])
        print([sentinels.index(s) for s in ready])
        ps[n].join()
        sentinels[n] = None
