/**
 * A program with signals in every state of a process: handled, shelved waits, blocked, sent by timers and by children,
 * forks in the middle of it, and a file on a pipe that is full. It ends by SIGTERM.
 */
export const SIGNALS = `
import os, signal, threading, time
from multiprocessing import Event, Lock, Pipe, Process, Semaphore

log = []

def note(number, frame):
    log.append((signal.Signals(number).name, frame.f_code.co_name))

def nested(number, frame):
    os.kill(os.getpid(), signal.SIGHUP)
    time.sleep(0.001)
    log.append('nested')

def late(number, frame):
    raise TimeoutError(number)

def waits(r, lock, s):
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.002)
    print(s.acquire(timeout=0.01), lock.acquire(timeout=0.005), r.poll(0.005))
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(len(log) > 4, log[0])

def child(w, pid):
    time.sleep(0.01)
    os.kill(pid, signal.SIGUSR2)
    time.sleep(0.01)
    w.send(os.getppid() == pid)

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, note)
    signal.signal(signal.SIGALRM, note)
    signal.signal(signal.SIGHUP, note)
    signal.signal(signal.SIGUSR2, nested)
    r, w = Pipe()
    lock, s = Lock(), Semaphore(0)
    lock.acquire()
    waits(r, lock, s)
    log.clear()
    pid = os.fork()
    if pid == 0:
        child(w, os.getppid())
        os._exit(4)
    print(r.recv(), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), log)
    print(w.poll(), 'nested' in log)
    signal.signal(signal.SIGALRM, late)
    for wait in (Event().wait, r.recv, lock.acquire, threading.Event().wait, lambda: time.sleep(9), signal.pause):
        signal.setitimer(signal.ITIMER_REAL, 0.002)
        try:
            wait()
        except TimeoutError as e:
            print('late', e)
    done = threading.Event()
    def other():
        signal.raise_signal(signal.SIGUSR1)
        done.set()
    log.clear()
    t = threading.Thread(target=other)
    t.start()
    print(done.wait(), log)
    t.join()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2])
    os.kill(os.getpid(), signal.SIGUSR1)
    print(signal.sigpending(), signal.sigwait([signal.SIGUSR1]))
    def forks(number, frame):
        if os.fork() == 0:
            time.sleep(0.005)
            print('the child of a handler')
            os._exit(0)
        os.wait()
    signal.signal(signal.SIGHUP, forks)
    os.kill(os.getpid(), signal.SIGHUP)
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        with os.fdopen(w, 'w') as f:
            print('x' * 70000, file=f)
        os._exit(0)
    os.close(w)
    with os.fdopen(r) as f:
        print(len(f.readline()), repr(f.read()), os.waitpid(pid, 0)[1])
    print('end')
    os.kill(os.getpid(), signal.SIGTERM)
    print('never')
`;
