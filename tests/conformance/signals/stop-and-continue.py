# compare: exact
# presets: fork spawn
# A process that SIGSTOP has stopped does nothing until SIGCONT comes; what was sent meanwhile waits, but for SIGKILL.
import os
import signal
import time
from multiprocessing import Pipe, Process, Queue


def answer(connection):
    signal.signal(signal.SIGUSR1, lambda number, frame: connection.send('handled'))
    connection.send('ready')
    while (asked := connection.recv()) != 'end':
        connection.send(asked.upper())


def count(cells, connection):
    connection.recv()
    for i in range(3):
        cells.put(i)


def stop_myself(connection):
    connection.send('before')
    os.kill(os.getpid(), signal.SIGSTOP)
    connection.send('after')


if __name__ == '__main__':
    ours, theirs = Pipe()
    p = Process(target=answer, args=(theirs,))
    p.start()
    print(ours.recv())
    os.kill(p.pid, signal.SIGSTOP)
    ours.send('a')
    print(ours.poll(0.3), p.is_alive(), p.exitcode)
    os.kill(p.pid, signal.SIGUSR1)
    print(ours.poll(0.3))
    os.kill(p.pid, signal.SIGCONT)
    print(sorted([ours.recv(), ours.recv()]))
    os.kill(p.pid, signal.SIGCONT)  # again does nothing
    ours.send('b')
    print(ours.recv())

    os.kill(p.pid, signal.SIGSTOP)
    time.sleep(0.3)
    p.terminate()
    p.join(0.3)
    print(p.exitcode)
    os.kill(p.pid, signal.SIGCONT)
    p.join()
    print(p.exitcode)

    q = Process(target=stop_myself, args=(theirs,))
    q.start()
    print(ours.recv(), ours.poll(0.3))
    os.kill(q.pid, signal.SIGCONT)
    print(ours.recv())
    q.join()
    print(q.exitcode)

    r = Process(target=stop_myself, args=(theirs,))
    r.start()
    print(ours.recv(), ours.poll(0.3))
    r.kill()
    r.join()
    print(r.exitcode)

    cells = Queue()
    s = Process(target=count, args=(cells, theirs))
    s.start()
    os.kill(s.pid, signal.SIGSTOP)
    ours.send('go')
    time.sleep(0.3)
    print(cells.empty())
    os.kill(s.pid, signal.SIGCONT)
    print([cells.get() for _ in range(3)])
    s.join()
    print(s.exitcode)
