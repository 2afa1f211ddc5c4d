# compare: exact
from multiprocessing import Event, Process
from multiprocessing.connection import wait

def work(go):
    go.wait()

if __name__ == '__main__':
    go = Event()
    p = Process(target=work, args=(go,))
    p.start()
    print(type(p.sentinel).__name__, wait([p.sentinel], 0), p.exitcode)
    go.set()
    print(wait([p.sentinel]) == [p.sentinel], wait([p.sentinel], 0) == [p.sentinel])
    p.join()
    print(p.exitcode, p.sentinel is not None)
