import { describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program';

const run = (source: string) => runProgram(source, { filename: 'signals.py' });
const output = (source: string): string => {
  const { stdout, stderr } = run(source);
  return stdout + stderr;
};

describe('the function of a signal', () => {
  it('is called before the next line, and gets the number and the frame', () => {
    const text = output(`
import signal
def handler(number, frame):
    print(number, frame.f_code.co_name, frame.f_lineno, sorted(frame.f_locals), frame.f_back.f_code.co_name)
def work(n):
    signal.raise_signal(signal.SIGUSR1)
    print('goes on')
signal.signal(signal.SIGUSR1, handler)
work(1)
`);
    expect(text).toBe("10 work 6 ['n'] <module>\ngoes on\n");
  });

  it('raises out of a loop that makes no call', () => {
    const text = output(`
import signal
def late(number, frame):
    raise TimeoutError
signal.signal(signal.SIGALRM, late)
signal.setitimer(signal.ITIMER_REAL, 0.01)
n = 0
try:
    while True:
        n += 1
except TimeoutError:
    print(50_000 < n < 63_000)
`);
    expect(text).toBe('True\n');
  });

  it('is shown in a traceback where the wait was cut', () => {
    const { stderr, exitCode } = run(`
import signal, time
def late(number, frame):
    raise TimeoutError('too late')
signal.signal(signal.SIGALRM, late)
signal.alarm(1)
time.sleep(5)
`);
    expect(stderr).toContain(
      '  File "signals.py", line 7, in <module>\n    time.sleep(5)\n  File "signals.py", line 4, in late\n',
    );
    expect(exitCode).toBe(1);
  });

  it('lets the wait go on with what is left of its time', () => {
    const text = output(`
import signal, time
from multiprocessing import Semaphore
ticks = 0
def tick(number, frame):
    global ticks
    ticks += 1
    time.sleep(0.02)
signal.signal(signal.SIGALRM, tick)
signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
began = time.monotonic()
print(Semaphore(0).acquire(timeout=0.55), ticks, round(time.monotonic() - began, 2))
`);
    expect(text).toBe('False 5 0.55\n');
  });

  it('may find that what was waited for has come meanwhile', () => {
    const text = output(`
import signal, threading, time
lock, gate = threading.Lock(), threading.Event()
lock.acquire()
def release(number, frame):
    lock.release()
signal.signal(signal.SIGALRM, release)
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(lock.acquire())
def short():
    gate.wait()
t = threading.Thread(target=short)
t.start()
def let(number, frame):
    gate.set()
    time.sleep(0.1)
signal.signal(signal.SIGALRM, let)
signal.setitimer(signal.ITIMER_REAL, 0.01)
t.join()
print(t.is_alive())
`);
    expect(text).toBe('True\nFalse\n');
  });

  it('is not called when the recursion is at its limit: the signal raises RecursionError', () => {
    const text = output(`
import signal, sys, time
def handler(number, frame):
    print('called')
signal.signal(signal.SIGALRM, handler)
def deep(n):
    try:
        return deep(n + 1)
    except RecursionError:
        try:
            time.sleep(1)
        except RecursionError as e:
            print(type(e).__name__)
            return n
signal.setitimer(signal.ITIMER_REAL, 0.1)
deep(0)
print('end')
`);
    expect(text).toBe('RecursionError\nend\n');
  });

  it('is not called in the middle of sigwait', () => {
    const text = output(`
import os, signal, threading, time
called = []
signal.signal(signal.SIGALRM, lambda number, frame: called.append(time.monotonic()))
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGUSR1)).start()
began = time.monotonic()
signal.setitimer(signal.ITIMER_REAL, 0.1)
print(signal.sigwait([signal.SIGUSR1]), round(called[0] - began, 1))
`);
    expect(text).toBe('10 0.5\n');
  });
});

describe('interrupt_main', () => {
  it('cuts no wait', () => {
    const text = output(`
import _thread, threading, time
def interrupt():
    time.sleep(0.1)
    _thread.interrupt_main()
    print('interrupted')
threading.Thread(target=interrupt).start()
began = time.monotonic()
try:
    time.sleep(0.5)
except KeyboardInterrupt:
    pass
print(round(time.monotonic() - began, 1))
`);
    expect(text).toBe('interrupted\n0.5\n');
  });
});
