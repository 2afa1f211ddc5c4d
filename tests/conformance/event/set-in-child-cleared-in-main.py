# compare: exact
from multiprocessing import Event, Process

def step(go, done):
    for n in range(3):
        go.wait()
        go.clear()
        print('step', n)
        done.set()

if __name__ == '__main__':
    go, done = Event(), Event()
    p = Process(target=step, args=(go, done))
    p.start()
    for n in range(3):
        go.set()
        done.wait()
        done.clear()
        print('main', n, go.is_set())
    p.join()
