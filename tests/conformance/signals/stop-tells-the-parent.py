# compare: exact
# presets: fork spawn
# The parent gets SIGCHLD when a child stops, goes on, and ends. SIGTSTP stops too, unless it is ignored or handled.
import os
import signal
from multiprocessing import Pipe, Process


def live(connection):
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGTSTP)
    connection.send('ignored')
    signal.signal(signal.SIGTSTP, lambda number, frame: connection.send('handled'))
    os.kill(os.getpid(), signal.SIGTSTP)
    signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    signal.signal(signal.SIGCONT, lambda number, frame: connection.send('goes on'))
    os.kill(os.getpid(), signal.SIGSTOP)
    connection.recv()  # so that the SIGCHLD of the end cannot meet that of going on before it was taken
    connection.send('end')


if __name__ == '__main__':
    ours, theirs = Pipe()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    p = Process(target=live, args=(theirs,))
    p.start()
    print(ours.recv(), ours.recv())
    print(signal.sigwait([signal.SIGCHLD]).name, 'stopped')
    print(ours.poll(0.2))
    os.kill(p.pid, signal.SIGCONT)
    print(signal.sigwait([signal.SIGCHLD]).name, 'goes on')
    ours.send('now')
    print(ours.recv(), ours.recv())
    print(signal.sigwait([signal.SIGCHLD]).name, 'ended')
    p.join()
    print(p.exitcode)
