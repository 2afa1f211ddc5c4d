import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import { Kind, ObjectKind, Op } from '../../event';
import type { RunAnalysis } from '../run-analysis';

const TWO_LOCKS = (second: string) => `
from multiprocessing import Process, Lock
import time

def transfer(first, second):
    with first:
        time.sleep(0.1)
        with second:
            print('moved')

if __name__ == '__main__':
    a = Lock()
    b = Lock()
    one = Process(target=transfer, args=(a, b), name='one')
    two = Process(target=transfer, args=(${second}), name='two')
    one.start()
    two.start()
    one.join()
    two.join()
`;

const SIGNALS = `
from multiprocessing import Process, Semaphore

def work(go, done):
    while True:
        go.acquire()
        done.release()

if __name__ == '__main__':
    go = Semaphore(0)
    done = Semaphore(0)
    Process(target=work, args=(go, done), daemon=True).start()
    for _ in range(3):
        go.release()
        done.acquire()
    done.acquire()
`;

const QUEUE = (last: string) => `
from multiprocessing import Process, Queue

def eat(q):
    while q.get() is not None:
        pass

if __name__ == '__main__':
    q = Queue()
    p = Process(target=eat, args=(q,))
    p.start()
    q.put('bun')
    ${last}
    p.join()
`;

const EVENT = (between: string) => `
from multiprocessing import Process, Event

def wait(e):
    e.wait()

if __name__ == '__main__':
    e = Event()
    p = Process(target=wait, args=(e,))
    p.start()
    ${between}
    p.join()
`;

const HOLDER = (end: string) => `
from multiprocessing import Process, Lock
import time

def hold(lock):
    lock.acquire()
    time.sleep(0.5)
    lock.release()

def want(lock):
    with lock:
        print('got it')

if __name__ == '__main__':
    lock = Lock()
    holder = Process(target=hold, args=(lock,), name='holder')
    holder.start()
    time.sleep(0.3)
    ${end}
    want(lock)
`;

const OWN_END = (close: string) => `
from multiprocessing import Pipe
r, w = Pipe(duplex=False)
w.send(1)
r.recv()
${close}
try:
    r.recv()
except EOFError:
    print('over')
`;

const FULL_QUEUES = (size: number) => `
from multiprocessing import Process, Queue

def pass_on(mine, other):
    for i in range(3):
        other.put('item')
    for i in range(3):
        mine.get()

if __name__ == '__main__':
    x, y = Queue(${size}), Queue(${size})
    p = Process(target=pass_on, args=(x, y))
    p.start()
    pass_on(y, x)
    p.join()
`;

const SEMAPHORE = (units: number) => `
from multiprocessing import Process, Semaphore
import time

def need_two(s):
    s.acquire()
    time.sleep(0.2)
    s.acquire()
    s.release()
    s.release()

if __name__ == '__main__':
    s = Semaphore(${units})
    ps = [Process(target=need_two, args=(s,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const FED = (bytes: number) => `
from multiprocessing import Process, Queue

def fill(q):
    q.put('x' * ${bytes})

if __name__ == '__main__':
    q = Queue()
    p = Process(target=fill, args=(q,))
    p.start()
    p.join()
    q.get()
`;

const PARKING = (places: number) => `
from multiprocessing import Process, Semaphore

def park(lot):
    lot.acquire()

if __name__ == '__main__':
    lot = Semaphore(${places})
    cars = [Process(target=park, args=(lot,)) for _ in range(4)]
    for car in cars: car.start()
    for car in cars: car.join()
`;

const STAGES = (last: string) => `
from multiprocessing import Process, Queue

def stage(source, target):
    while (item := source.get()) is not None:
        target.put(item)
    ${last}

if __name__ == '__main__':
    raw, cut, sewn = Queue(), Queue(), Queue()
    ps = [Process(target=stage, args=args) for args in ((raw, cut), (cut, sewn))]
    for p in ps: p.start()
    raw.put('shirt')
    raw.put(None)
    for p in ps: p.join()
    sewn.get(), sewn.get()
`;

const RING = (keeps: boolean) => `
from multiprocessing import Process, Pipe

def station(number, left, right):
    while (hops := left.recv()) > 0:
        if ${keeps ? 'hops != 4' : 'True'}:
            right.send(hops - 1)
    right.send(0)

if __name__ == '__main__':
    pipes = [Pipe(duplex=False) for _ in range(3)]
    ps = [Process(target=station, args=(n, pipes[n][0], pipes[(n + 1) % 3][1])) for n in range(3)]
    for p in ps: p.start()
    pipes[0][1].send(6)
    for p in ps: p.join()
`;

const MONITORS = (door: string) => `
from multiprocessing import Process, Lock, Condition, Value
import time

def buy(door, changed, count):
    with door:
        with changed:
            while count.value == 0:
                changed.wait()

def deliver(door, changed, count):
    time.sleep(0.2)
    ${door}
        with changed:
            count.value = 1
            changed.notify()

if __name__ == '__main__':
    door, changed, count = Lock(), Condition(), Value('i', 0)
    ps = [Process(target=f, args=(door, changed, count)) for f in (buy, deliver)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const SHOT = (clear: string) => `
from multiprocessing import Process, Event
import time

def run(pistol, after):
    time.sleep(after)
    pistol.wait()

if __name__ == '__main__':
    pistol = Event()
    ps = [Process(target=run, args=(pistol, after)) for after in (0, 1)]
    for p in ps: p.start()
    time.sleep(0.5)
    pistol.set()
    ${clear}
    for p in ps: p.join()
`;

const CALLED = (look: string) => `
from multiprocessing import Process, Condition, Value
import time

def eat(baked, cakes):
    time.sleep(0.4)
    with baked:
        ${look}

def bake(baked, cakes):
    with baked:
        cakes.value = ${look.includes('1') ? 1 : 2}
        baked.notify_all()

if __name__ == '__main__':
    baked, cakes = Condition(), Value('i', 0)
    ps = [Process(target=f, args=(baked, cakes)) for f in (eat, bake)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const CALLBACK = (result: string) => `
from multiprocessing import Pool

def done(result):
    print('Result ' + ${result})

def one():
    return 1

if __name__ == '__main__':
    with Pool(1) as pool:
        pool.apply_async(one, callback=done)
        pool.close()
        pool.join()
`;

const kinds = (analysis: RunAnalysis) => analysis.findings().map(({ kind }) => kind);
const named = ({ model }: RunAnalysis, processes: number[]) =>
  processes.map((process) => model.state.processes[process].name);

function deadlockIn(analysis: RunAnalysis) {
  const [found, ...others] = analysis.findings();
  expect(others).toEqual([]);
  if (found?.kind !== 'deadlock') throw new Error(`no deadlock but ${found?.kind}`);
  return found;
}

function leftIn(analysis: RunAnalysis) {
  const found = analysis.findings().find(({ kind }) => kind === 'left-waiting');
  if (found?.kind !== 'left-waiting') throw new Error('nobody is left waiting');
  return found;
}

const THREAD_LOCKS = `
import threading, time

def transfer(first, second):
    with first:
        time.sleep(0.1)
        with second:
            print('moved')

a, b = threading.Lock(), threading.Lock()
threading.Thread(target=transfer, args=(a, b)).start()
threading.Thread(target=transfer, args=(b, a)).start()
`;

describe('a deadlock', () => {
  it('is found among the threads of one process, with the names of their locks', () => {
    expect(deadlockIn(analysed(THREAD_LOCKS)).circle).toMatchObject([
      { process: 0, tid: 1, line: 7, wanted: { threadLock: 'b' }, next: { tid: 2, why: 'holds', line: 5 } },
      { process: 0, tid: 2, line: 7, wanted: { threadLock: 'a' }, next: { tid: 1, why: 'holds', line: 5 } },
    ]);
  });

  it('is a circle of processes, each with the lines where it waits and where the next took the lock', () => {
    const analysis = analysed(TWO_LOCKS('b, a'));
    const found = deadlockIn(analysis);
    expect(found.circle).toMatchObject([
      {
        process: 1,
        line: 8,
        wanted: { thing: { kind: 'primitive', index: 1 } },
        next: { process: 2, line: 6 },
      },
      {
        process: 2,
        line: 8,
        wanted: { thing: { kind: 'primitive', index: 0 } },
        next: { process: 1, line: 6 },
      },
    ]);
    expect(named(analysis, found.behind)).toEqual(['MainProcess']);
    // To show: the wait that closed the circle, then the two acquires and the other wait.
    const { events } = analysis.model;
    expect(found.events.map((event) => events.at(event).kind)).toEqual([
      Kind.WaitBegin,
      Kind.SemAcquire,
      Kind.SemAcquire,
      Kind.WaitBegin,
    ]);
    expect(Math.max(...found.events)).toBe(found.events[0]);
  });

  it('is none when both take the locks in the same order', () => {
    expect(kinds(analysed(TWO_LOCKS('a, b')))).toEqual([]);
  });

  it('is there while nobody else can go on, and not the moment before', () => {
    const analysis = analysed(TWO_LOCKS('b, a'));
    const [closing] = deadlockIn(analysis).events;
    expect(analysis.stuckAt(closing).map(({ kind }) => kind)).toEqual(['deadlock']);
    expect(analysis.stuckAt(closing - 1)).toEqual([]);
  });

  it('goes over a queue that only a process that waits for its reader could fill', () => {
    const found = deadlockIn(analysed(QUEUE('')));
    expect(found.circle).toMatchObject([
      { process: 0, wanted: { thing: { kind: 'process', index: 1 } }, next: { process: 1, why: 'awaited' } },
      { process: 1, wanted: { call: { op: Op.Get } }, next: { process: 0, why: 'other-end' } },
    ]);
    expect(kinds(analysed(QUEUE('q.put(None)')))).toEqual([]);
  });

  it('goes over full queues from one process to the other, not through feeders', () => {
    const found = deadlockIn(analysed(FULL_QUEUES(2)));
    expect(found.circle).toMatchObject([
      { process: 0, tid: 0, wanted: { call: { op: Op.Put } }, next: { process: 1 } },
      { process: 1, tid: 0, wanted: { call: { op: Op.Put } }, next: { process: 0 } },
    ]);
    expect(kinds(analysed(FULL_QUEUES(3)))).toEqual([]);
  });

  it('goes over what a process put and nobody reads, as a clause of the process and not of its feeder', () => {
    const found = deadlockIn(analysed(FED(300_000)));
    expect(found.circle).toMatchObject([
      { process: 0, line: 11, next: { process: 1, why: 'awaited' } },
      { process: 1, tid: 0, wanted: { call: { op: Op.Feed } }, next: { process: 0, why: 'unread' } },
    ]);
    expect(found.behind).toEqual([]);
    expect(kinds(analysed(FED(300)))).toEqual([]);
  });

  it('goes over a semaphore of which each has taken a unit', () => {
    const found = deadlockIn(analysed(SEMAPHORE(2)));
    expect(found.circle).toMatchObject([
      { process: 1, line: 8, next: { process: 2, why: 'took', line: 6 } },
      { process: 2, line: 8, next: { process: 1, why: 'took', line: 6 } },
    ]);
    expect(kinds(analysed(SEMAPHORE(3)))).toEqual([]);
  });

  it('goes over a semaphore that is a signal to who released it before; who took of it owes nothing', () => {
    const signalled = analysed(SIGNALS);
    expect(signalled.model.outcome?.name).toBe('stuck');
    expect(deadlockIn(signalled).circle).toMatchObject([
      { process: 0, line: 16, next: { process: 1, why: 'gives', line: 7 } },
      { process: 1, line: 6, next: { process: 0, why: 'gives', line: 14 } },
    ]);
  });

  it('goes round a ring of pipes, though the main process that joins them could send as well', () => {
    const found = deadlockIn(analysed(RING(true)));
    expect(found.circle.map(({ process, next }) => [process, next.process, next.why])).toEqual([
      [1, 3, 'other-end'],
      [3, 2, 'other-end'],
      [2, 1, 'other-end'],
    ]);
    expect(found.behind).toEqual([0]);
  });
});

describe('a process left waiting', () => {
  it('waits for an event that nobody is left to set', () => {
    const analysis = analysed(EVENT(''));
    const found = leftIn(analysis);
    expect(found).toMatchObject({ who: [{ process: 1, line: 5 }], why: 'others-wait', behind: [0] });
    const { call } = found.wanted;
    expect(call?.op).toBe(Op.Wait);
    expect(analysis.model.state.objects[call?.object ?? -1]).toMatchObject({
      kind: ObjectKind.Event,
      name: 'e',
    });
    expect(kinds(analysed(EVENT('e.set()')))).toEqual([]);
  });

  it('waits for a lock whose holder was killed', () => {
    const killed = analysed(HOLDER('holder.terminate(); holder.join()'));
    expect(leftIn(killed)).toMatchObject({
      who: [{ process: 0, line: 11 }],
      why: 'holder-ended',
      by: [1],
      byLine: 6,
    });
    // That the lock is left held is told with it.
    expect(kinds(killed)).toEqual(['left-waiting']);
    expect(kinds(analysed(HOLDER('holder.join()')))).toEqual([]);
  });

  it('waits for a semaphore that others took and ended with; all that do are told of at once', () => {
    const analysis = analysed(PARKING(2));
    expect(kinds(analysis)).toEqual(['left-waiting']);
    const found = leftIn(analysis);
    expect(found).toMatchObject({ why: 'takers-ended', byLine: 5, behind: [0] });
    expect(found.who.map(({ line }) => line)).toEqual([5, 5]);
    const processes = [...found.who.map(({ process }) => process), ...found.by];
    expect(processes.sort()).toEqual([1, 2, 3, 4]);
    expect(kinds(analysed(PARKING(4)))).toEqual([]);
  });

  it('waits at a pipe whose other end it has itself', () => {
    expect(leftIn(analysed(OWN_END('')))).toMatchObject({
      who: [{ process: 0, line: 8 }],
      why: 'own-end',
      behind: [],
    });
    expect(kinds(analysed(OWN_END('w.close()')))).toEqual([]);
  });

  it('waits for who has sent until now and has ended, not for who has the other end and never used it', () => {
    const analysis = analysed(STAGES('pass'));
    expect(kinds(analysis)).toEqual(['left-waiting']);
    expect(leftIn(analysis)).toMatchObject({
      ...{ who: [{ process: 2, line: 5 }], why: 'senders-ended', by: [1], behind: [0] },
    });
    expect(kinds(analysed(STAGES('target.put(None)')))).toEqual([]);
  });

  it('holds a lock that is wanted by who would bring what it waits for', () => {
    const analysis = analysed(MONITORS('with door:'));
    expect(kinds(analysis)).toEqual(['left-waiting']);
    const found = leftIn(analysis);
    expect(found).toMatchObject({
      ...{ who: [{ process: 1, line: 9 }], why: 'keeps', by: [2], byLine: 6, behind: [0, 2] },
    });
    expect(analysis.model.state.primitives[found.lock].name).toBe('door');
    expect(kinds(analysed(MONITORS('if True:')))).toEqual([]);
  });

  it('came too late for an event that was set and cleared again', () => {
    const analysis = analysed(SHOT('pistol.clear()'));
    expect(leftIn(analysis)).toMatchObject({
      ...{ who: [{ process: 2, line: 7 }], why: 'missed', by: [0], byLine: 14, behind: [0] },
    });
    expect(kinds(analysed(SHOT('')))).toEqual([]);
  });

  it('came too late for a notification, unless it looked under the lock whether it has to wait', () => {
    expect(leftIn(analysed(CALLED('baked.wait()')))).toMatchObject({ why: 'missed', by: [2], byLine: 13 });
    expect(leftIn(analysed(CALLED('while cakes.value != 3: baked.wait()')))).toMatchObject({
      why: 'others-wait',
    });
    expect(kinds(analysed(CALLED('while cakes.value != 1: baked.wait()')))).toEqual([]);
  });

  it('waits for a semaphore that nobody ever released', () => {
    const left = leftIn(analysed(SIGNALS.replace('        go.release()\n', '')));
    expect(left).toMatchObject({ why: 'never-released', by: [] });
  });

  it('waits for a thread of the library behind one that an exception has ended', () => {
    const analysis = analysed(CALLBACK('result'));
    expect(kinds(analysis)).toEqual(['left-waiting']);
    const found = leftIn(analysis);
    expect(found).toMatchObject({ who: [{ process: 0, line: 14 }], why: 'thread-died', by: [0] });
    expect(analysis.model.state.processes[0].threads[found.byTid].name).toContain('_handle_results');
    expect(kinds(analysed(CALLBACK('str(result)')))).toEqual([]);
  });
});
