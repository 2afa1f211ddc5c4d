import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import { Op } from '../../event';
import { thing } from '../../model/thing';
import type { RunAnalysis } from '../run-analysis';
import type { FindingKind, FindingOf } from './finding';

const STARVED = (rest: string) => `
from multiprocessing import Process, Lock
import time

def greedy(lock):
    for i in range(40):
        with lock:
            time.sleep(0.01)
        ${rest}

def modest(lock):
    time.sleep(0.005)
    with lock:
        print('at last')

if __name__ == '__main__':
    lock = Lock()
    ps = [Process(target=f, args=(lock,)) for f in (greedy, modest)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const READERS = (door: string) => `
from multiprocessing import Process, Condition, Lock, Value
import time

def read(changed, door, readers, number):
    time.sleep(number / 10)
    for _ in range(4):
        ${door}
            with changed:
                readers.value += 1
        time.sleep(0.3)
        with changed:
            readers.value -= 1
            changed.notify_all()

def write(changed, door, readers):
    time.sleep(0.3)
    with door, changed:
        changed.wait_for(lambda: readers.value == 0)

if __name__ == '__main__':
    changed, door, readers = Condition(), Lock(), Value('i', 0)
    ps = [Process(target=read, args=(changed, door, readers, n)) for n in (1, 2)]
    ps.append(Process(target=write, args=(changed, door, readers)))
    for p in ps: p.start()
    for p in ps: p.join()
`;

const JOBS = `
from multiprocessing import Process, Condition, Value
import time

def work(changed, left):
    while True:
        with changed:
            if left.value == 0:
                break
            left.value -= 1
            if left.value % 5 == 0:
                changed.notify_all()
        time.sleep(0.01)

if __name__ == '__main__':
    changed, left = Condition(), Value('i', 30)
    ps = [Process(target=work, args=(changed, left)) for _ in range(2)]
    for p in ps: p.start()
    with changed:
        changed.wait_for(lambda: left.value == 0)
    for p in ps: p.join()
`;

const MARKS = (mark: string) => `
from multiprocessing import Process, Pipe

def read(end):
    while end.recv() is not None:
        pass

if __name__ == '__main__':
    a, b = Pipe(duplex=False)
    p = Process(target=read, args=(a,))
    p.start()
    b.send('bun')
    b.send(None)
    b.send(${mark})
    p.join()
`;

const SEVERAL_PIPES = `
from multiprocessing import Pipe
ends = [Pipe(duplex=False) for _ in range(3)]
for number, (_, sending) in enumerate(ends):
    sending.send(number)
`;

const DAEMONS = (end: string) => `
from multiprocessing import Process, Queue
import time

def work(q):
    while True:
        q.get()

if __name__ == '__main__':
    q = Queue()
    ps = [Process(target=work, args=(q,), daemon=True) for _ in range(2)]
    for p in ps: p.start()
    time.sleep(0.5)
    ${end}
`;

const ASKING = (how: string) => `
from multiprocessing import Process, Queue, Event, Lock, Value
import time, queue

def ask_queue(q, e, lock, v):
    while True:
        try:
            return q.get_nowait()
        except queue.Empty:
            time.sleep(0.01)

def ask_event(q, e, lock, v):
    while not e.is_set():
        time.sleep(0.01)

def ask_lock(q, e, lock, v):
    while not lock.acquire(timeout=0.01):
        pass
    lock.release()

def ask_value(q, e, lock, v):
    while v.value == 0:
        pass

def wait(q, e, lock, v):
    q.get()
    e.wait()
    with lock:
        pass

if __name__ == '__main__':
    q = Queue()
    e = Event()
    lock = Lock()
    v = Value('i', 0)
    lock.acquire()
    p = Process(target=${how}, args=(q, e, lock, v))
    p.start()
    time.sleep(${how === 'ask_value' ? 0.06 : 0.6})
    q.put('x')
    e.set()
    lock.release()
    v.value = 1
    p.join()
    ${how === 'ask_queue' || how === 'wait' ? '' : 'q.get()'}
`;

const LEFT = (gets: number) => `
from multiprocessing import Process, Queue, Pipe

def make(q, c):
    for i in range(3):
        q.put(f'bun {i}')
    c.send('done')

if __name__ == '__main__':
    q = Queue()
    a, b = Pipe()
    p = Process(target=make, args=(q, b))
    p.start()
    for i in range(${gets}):
        q.get()
    p.join()
    ${gets === 3 ? 'a.recv()' : ''}
`;

const CANCELLED = `
from multiprocessing import Process, Queue
import os

def make(q):
    q.put('bun')
    q.cancel_join_thread()
    os._exit(0)

if __name__ == '__main__':
    q = Queue()
    p = Process(target=make, args=(q,))
    p.start()
    p.join()
`;

const TOP_LEVEL = (first: string, second: string) => `
from multiprocessing import Process, Lock
${first}
def hi():
    print('hi')
    lock = Lock()

${second}
    ps = [Process(target=hi) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
`;
const GUARD = "if __name__ == '__main__':";

function only<K extends FindingKind>(analysis: RunAnalysis, kind: K): FindingOf<K> {
  const findings = analysis.findings();
  expect(findings.map((finding) => finding.kind)).toEqual([kind]);
  return findings[0] as FindingOf<K>;
}

describe('starvation', () => {
  it('is found when one gets a lock again and again while another waits for it', () => {
    const found = only(analysed(STARVED('')), 'starvation');
    expect(found).toMatchObject({ who: { process: 2, line: 13 }, most: 1, served: true });
    expect(found.what).toEqual(thing('primitive', 0));
    expect(found.overtaken).toBeGreaterThan(20);
    expect(found.waited).toBeGreaterThan(0.2e9);
  });

  it('is none when the other leaves time for it', () => {
    expect(analysed(STARVED('time.sleep(0.005)')).findings()).toEqual([]);
  });
});

describe('starvation at a condition', () => {
  it('is found when one is woken again and again, and others that came later went first', () => {
    const analysis = analysed(READERS('if True:'));
    const found = only(analysis, 'starvation');
    expect(found).toMatchObject({ who: { process: 3, line: 19 }, what: { kind: 'object' }, served: true });
    expect(analysis.model.state.objects[found.what.index].name).toBe('changed');
    expect(found.overtaken).toBeGreaterThanOrEqual(4);
    expect(found.vain).toBeGreaterThanOrEqual(4);
    expect(found.waited).toBeGreaterThan(0.8e9);
  });

  it('is none when all come through one door', () => {
    expect(analysed(READERS('with door:')).findings()).toEqual([]);
  });

  it('is none of a parent that waits until its children have done all', () => {
    expect(analysed(JOBS).findings()).toEqual([]);
  });
});

describe('busy polling', () => {
  it('of a queue, an event, a lock or a value is found, with what was asked how often', () => {
    const queue = only(analysed(ASKING('ask_queue')), 'busy-polling');
    expect(queue).toMatchObject({ who: { process: 1, line: 8 }, wanted: { call: { op: Op.Get } } });
    expect(queue.count).toBeGreaterThan(30);
    const event = analysed(ASKING('ask_event'));
    const { wanted, who } = only(event, 'busy-polling');
    expect(who.line).toBe(13);
    expect(event.model.state.objects[wanted.thing?.index ?? -1].name).toBe('e');
    expect(only(analysed(ASKING('ask_lock')), 'busy-polling').who.line).toBe(17);
    const value = analysed(ASKING('ask_value'));
    const { shared } = only(value, 'busy-polling');
    expect(shared?.what === 'memory' && value.model.state.objects[shared.object].name).toBe('v');
  });

  it('is none where a process waits', () => {
    expect(analysed(ASKING('wait')).findings()).toEqual([]);
  });
});

describe('data left', () => {
  it('in a queue and in a pipe is found at the end of a run', () => {
    const analysis = analysed(LEFT(1));
    expect(analysis.findings()).toMatchObject([
      {
        kind: 'data-left',
        thing: { kind: 'object' },
        count: 2,
        buffered: 0,
        preview: "'bun 1'",
        who: { line: 6 },
      },
      { kind: 'data-left', thing: { kind: 'pipe' }, count: 1, preview: "'done'", who: { line: 7 } },
    ]);
    expect(analysed(LEFT(3)).findings()).toEqual([]);
  });

  it('in the buffer of a process that did not wait for its feeder is found', () => {
    expect(analysed(CANCELLED).findings()).toMatchObject([{ kind: 'data-left', count: 1, preview: "'bun'" }]);
  });
});

describe('data left in pipes', () => {
  it('is none where it is the mark again upon which the reader stopped', () => {
    expect(analysed(MARKS('None')).findings()).toEqual([]);
    expect(only(analysed(MARKS("'bread'")), 'data-left')).toMatchObject({ count: 1, preview: "'bread'" });
  });

  it('by the same line is one finding', () => {
    const found = only(analysed(SEVERAL_PIPES), 'data-left');
    expect(found).toMatchObject({ count: 3, others: 2, preview: '0', who: { line: 5 } });
    expect(found.events).toHaveLength(3);
  });
});

describe('the lock of a queue', () => {
  it('is not left by daemons that are ended while they wait for items', () => {
    expect(analysed(DAEMONS('pass')).findings()).toEqual([]);
  });

  it('is left by one that is killed while others go on to want it', () => {
    const killed = "[(p.terminate(), p.join()) for p in ps]; q.put('bun'); time.sleep(0.1)";
    const end = (timeout: string) =>
      `${killed}\n    try: q.get(timeout=${timeout})\n    except Exception: print('empty')`;
    const kindsOf = (source: string) =>
      new Set(
        analysed(source)
          .findings()
          .map(({ kind }) => kind),
      );
    expect(kindsOf(DAEMONS(end('0.2')))).toEqual(new Set(['lock-left-held', 'data-left']));
    expect(kindsOf(DAEMONS(end('None')))).toEqual(new Set(['left-waiting']));
  });
});

describe('the top level of a program', () => {
  it('without a guard cannot start processes', () => {
    const found = only(analysed(TOP_LEVEL('', 'if True:')), 'unguarded-main');
    expect(found.who.line).toBe(10);
  });

  it('is run again by spawned children, and not by forked ones', () => {
    const found = only(analysed(TOP_LEVEL("print('loading')", GUARD)), 'rerun-in-children');
    expect(found).toMatchObject({ line: 3, children: expect.arrayContaining([1, 2]) });
    expect(analysed(TOP_LEVEL("print('loading')", GUARD), { preset: 'fork' }).findings()).toEqual([]);
  });

  it('may define what it likes', () => {
    expect(analysed(TOP_LEVEL('N = 3', GUARD)).findings()).toEqual([]);
  });
});
