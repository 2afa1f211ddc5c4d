# compare: exact
from multiprocessing import Event, Process

def work(go, has):
    has.set()
    go.wait()
    print('never')

if __name__ == '__main__':
    go, has = Event(), Event()
    p = Process(target=work, args=(go, has), daemon=True)
    p.start()
    has.wait()
    print('end, though the child waits for ever')
