# compare: exact
from multiprocessing import Process
from multiprocessing.connection import Client, Listener

def call(address, n):
    with Client(address) as conn:
        conn.send(n)
        conn.send(conn.recv() + n)

if __name__ == '__main__':
    with Listener(backlog=5) as listener:
        ps = [Process(target=call, args=(listener.address, n)) for n in (1, 2, 3)]
        for p in ps:
            p.start()
        got = []
        for _ in ps:
            with listener.accept() as conn:
                n = conn.recv()
                conn.send(100)
                got.append((n, conn.recv()))
        for p in ps:
            p.join()
    print(sorted(got))
