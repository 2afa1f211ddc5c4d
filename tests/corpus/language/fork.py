# os.fork: the child is a copy that goes on from the same place.
import os
import random
import sys
import threading

log = []


def say(*words):
    print(*words, flush=True)


def child(work):
    """Runs work in a forked child and waits for it; how the child ended."""
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = work() or 0
        finally:
            os._exit(code)
    ended, status = os.waitpid(pid, 0)
    assert ended == pid
    return os.waitstatus_to_exitcode(status)


# The heap is copied: what either changes the other does not see.
numbers = [1, 2, 3]


def change():
    numbers.append(4)
    say('child has', numbers)
    return len(numbers)


say('exit code', child(change))
say('parent has', numbers)

# What was not written yet is written by both.
sys.stdout.write('twice ')
say('status', child(lambda: sys.stdout.flush()))


# Frames, generators and handlers go on in the middle.
def count():
    for i in range(3):
        yield i


def deep(n, gen):
    if n > 0:
        return deep(n - 1, gen) + 1
    next(gen)
    try:
        raise KeyError('outer')
    except KeyError:
        pid = os.fork()
        if pid == 0:
            say('child goes on with', next(gen), 'while handling', repr(sys.exc_info()[1]))
            os._exit(0)
        os.waitpid(pid, 0)
        say('parent goes on with', next(gen))
    return 0


say('depth', deep(20, count()))

# Only the thread that forks is in the child; locks of others stay taken there.
lock = threading.Lock()
mine = threading.RLock()
ready = threading.Event()
done = threading.Event()


def hold():
    with lock:
        ready.set()
        done.wait()


holder = threading.Thread(target=hold)
holder.start()
ready.wait()


def alone():
    say('threads', threading.active_count(), threading.current_thread() is threading.main_thread())
    say('lock taken', lock.locked(), 'had', lock.acquire(timeout=0.01))
    mine.release()
    say('mine again', mine.acquire(), lock.locked())


with mine:
    say('alone', child(alone))
done.set()
holder.join()
say('lock free', not lock.locked())

# Hooks around a fork, and random numbers of its own.
os.register_at_fork(before=lambda: log.append('before 1'), after_in_parent=lambda: log.append('parent 1'),
                    after_in_child=lambda: log.append('child 1'))
os.register_at_fork(before=lambda: log.append('before 2'), after_in_parent=lambda: log.append('parent 2'),
                    after_in_child=lambda: log.append('child 2'))
random.seed(5)
first = random.Random(5).random()


def draws():
    say(log)
    say('the same number', random.random() == first)


child(draws)
say(log)
say('the same number', random.random() == first)

# Parents and children know each other.
me = os.getpid()


def family():
    say('my parent', os.getppid() == me, 'a pid of my own', os.getpid() != me)
    grandchild = os.fork()
    if grandchild == 0:
        os._exit(5)
    say('grandchild', os.waitstatus_to_exitcode(os.waitpid(-1, 0)[1]))


child(family)
try:
    os.wait()
except ChildProcessError as e:
    say(e)

# A thread forks: it is the main thread of the child.
def from_thread():
    pid = os.fork()
    if pid == 0:
        say(threading.current_thread() is threading.main_thread(), threading.current_thread().name)
        os._exit(3)
    results.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


results = []
thread = threading.Thread(target=from_thread, name='forker')
thread.start()
thread.join()
say(results, threading.current_thread().name)

# A child may run to the end of the program.
if os.fork() == 0:
    say('the child ends here')
    sys.exit(4)
say('it ended with', os.waitstatus_to_exitcode(os.wait()[1]))
