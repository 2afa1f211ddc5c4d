# compare: exact
from multiprocessing import Event, Process, active_children

def wait(go):
    go.wait()

if __name__ == '__main__':
    go = Event()
    ps = [Process(target=wait, args=(go,), name=name) for name in 'abc']
    print(active_children())
    for p in ps:
        p.start()
    print(sorted(p.name for p in active_children()))
    go.set()
    for p in ps:
        p.join()
    print(active_children())
