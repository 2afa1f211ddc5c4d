# compare: exact
# Each spawned child makes its own; those of one that is killed stay behind.
# expect windows: Lib/multiprocessing/synchronize.py SemLock.__init__: no names to unlink, no tracker
# | ['ready', 'ready']
# | [-15, 0]
# exit: 0
from multiprocessing import Event, Lock, Pipe, Process

lock = Lock()
other = Lock()

def work(conn):
    conn.send('ready')
    conn.recv()

if __name__ == '__main__':
    conns = []
    processes = []
    for _ in range(2):
        conn, far = Pipe()
        p = Process(target=work, args=(far,))
        p.start()
        conns.append(conn)
        processes.append(p)
    print([conn.recv() for conn in conns])
    processes[0].terminate()
    conns[1].send('end')
    for p in processes:
        p.join()
    print([p.exitcode for p in processes])
