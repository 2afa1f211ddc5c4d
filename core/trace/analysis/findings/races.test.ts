import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import { Kind, Op, type TraceEvent } from '../../event';
import { blankEvent } from '../../model/event-store';
import { TimelineModel } from '../../model/timeline-model';
import { RunAnalysis } from '../run-analysis';
import type { FindingKind, FindingOf } from './finding';

const VALUE = (lock: string) => `
from multiprocessing import Process, Value
import time

def add(v):
    for i in range(3):
        with ${lock}:
            now = v.value
            time.sleep(0.02)
            v.value = now + 1

class Nothing:
    def __enter__(self): pass
    def __exit__(self, *args): pass

if __name__ == '__main__':
    v = Value('i', 0)
    ps = [Process(target=add, args=(v,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const FILE = (lock: string) => `
from multiprocessing import Process, Lock
import time

def take(lock):
    ${lock}
    left = int(open('left.txt').read())
    time.sleep(0.05)
    open('left.txt', 'w').write(str(left - 1))
    open('log.txt', 'a').write('one less')
    if lock: lock.release()

if __name__ == '__main__':
    open('left.txt', 'w').write('5')
    lock = Lock()
    ps = [Process(target=take, args=(lock,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const WRITERS = (size: number) => `
from multiprocessing import Process, Pipe
import time

def write(w, letter):
    w.send_bytes(letter * ${size})

def read(r):
    time.sleep(0.2)
    for i in range(2):
        try:
            r.recv_bytes()
        except (OSError, EOFError):
            return

if __name__ == '__main__':
    r, w = Pipe(duplex=False)
    ps = [Process(target=write, args=(w, c)) for c in (b'a', b'b')]
    for p in ps: p.start()
    w.close()
    read(r)
    r.close()
    for p in ps: p.join()
`;

const READERS = (lock: string) => `
from multiprocessing import Process, Pipe, Barrier, Lock

class Nothing:
    def __enter__(self): pass
    def __exit__(self, *args): pass

def read(r, b, lock):
    b.wait()
    for i in range(40):
        with ${lock}:
            try:
                r.recv()
            except Exception:
                return

if __name__ == '__main__':
    r, w = Pipe(duplex=False)
    b = Barrier(2)
    lock = Lock()
    for i in range(80):
        w.send(i)
    ps = [Process(target=read, args=(r, b, lock)) for _ in range(2)]
    for p in ps: p.start()
    w.close()
    for p in ps: p.join()
`;

const MANAGED = (part: string, made: string, lock: string) => `
import time
from multiprocessing import Manager, Process
class Nothing:
    def __enter__(self): pass
    def __exit__(self, *what): pass
def work(d, lock):
    with lock:
        left = ${part}
        time.sleep(0.01)
        ${part} = left - 1
if __name__ == '__main__':
    with Manager() as m:
        d = ${made}
        lock = ${lock}
        ps = [Process(target=work, args=(d, lock)) for _ in range(3)]
        for p in ps: p.start()
        for p in ps: p.join()
`;

const OWN_PARTS = `
import time
from multiprocessing import Manager, Process
def work(i, d, mine):
    for _ in range(2):
        n, k = d.get(i, 0), mine['n']
        time.sleep(0.01)
        d[i], mine['n'] = n + 1, k + 1
if __name__ == '__main__':
    with Manager() as m:
        d = m.dict()
        own = [m.dict(n=0) for _ in range(3)]
        ps = [Process(target=work, args=(i, d, own[i])) for i in range(3)]
        for p in ps: p.start()
        for p in ps: p.join()
        print(d, *own)
`;

function found<K extends FindingKind>(analysis: RunAnalysis, kind: K): FindingOf<K>[] {
  return analysis.findings().filter((finding): finding is FindingOf<K> => finding.kind === kind);
}

describe('a lost update', () => {
  it('of a Value is found when two processes read it before either writes', () => {
    const analysis = analysed(VALUE('Nothing()'));
    const [{ first, second, shared, count }, ...more] = found(analysis, 'lost-update');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ readLine: 8, line: 10 });
    expect(second).toMatchObject({ readLine: 8, line: 10 });
    expect(first.process).not.toBe(second.process);
    expect(second.read).toBeLessThan(first.write);
    expect(first.write).toBeLessThan(second.write);
    expect(count).toBeGreaterThanOrEqual(2);
    const { state } = analysis.model;
    expect(shared.what === 'memory' && state.objects[shared.object].name).toBe('v');
  });

  it('of a Value cannot be where its lock is held from reading to writing', () => {
    expect(analysed(VALUE('v.get_lock()')).findings()).toEqual([]);
  });

  it.each([
    ["d['count']", "m.dict({'count': 9})", "dict['count']"],
    ['d[0]', 'm.list([9])', 'list[0]'],
    ['d.count', 'm.Namespace(count=9)', 'Namespace.count'],
    ['d.value', "m.Value('i', 9)", 'Value'],
  ])(
    'of %s of an object of a manager is found when two processes read it before either writes',
    (part, made, told) => {
      const analysis = analysed(MANAGED(part, made, 'Nothing()'));
      const [{ first, second, shared, events }, ...more] = found(analysis, 'lost-update');
      expect(more).toEqual([]);
      expect(first).toMatchObject({ readLine: 9, line: 11 });
      expect(second).toMatchObject({ readLine: 9, line: 11 });
      const { state } = analysis.model;
      const names = [first, second].map(({ process }) => state.processes[process].name);
      expect(new Set(names).size).toBe(2);
      for (const name of names) expect(name).toMatch(/^Process-/);
      expect(shared).toMatchObject({ what: 'managed', part: told });
      expect(shared.what === 'managed' && state.objects[shared.manager].name).toBe('m');
      expect(analysis.model.events.at(events[0])).toMatchObject({ kind: Kind.OpBegin, b: Op.Serve });
    },
  );

  it('of an object of a manager cannot be where a lock is held from reading to writing', () => {
    expect(analysed(MANAGED("d['count']", "m.dict({'count': 9})", 'm.Lock()')).findings()).toEqual([]);
  });

  it('is none where each process has a key of its own, or an object of its own', () => {
    const analysis = analysed(OWN_PARTS);
    expect(found(analysis, 'lost-update')).toEqual([]);
  });

  it('of a file is found, and appending to another loses nothing', () => {
    const analysis = analysed(FILE('lock = None'));
    const updates = found(analysis, 'lost-update');
    expect(updates).toMatchObject([
      { first: { readLine: 7, line: 9 }, second: { readLine: 7, line: 9 }, count: 1 },
    ]);
    const [{ shared, events }] = updates;
    expect(shared.what === 'file' && analysis.model.state.files[shared.file].path).toBe('left.txt');
    expect(analysis.model.events.at(events[0]).kind).toBe(Kind.FileWrite);
  });

  it('of a file is the one of who wrote first, whoever emptied it first', () => {
    const [first, second] = [101, 102];
    const steps = [
      { kind: Kind.FileRead, pid: first, b: 1 },
      { kind: Kind.FileRead, pid: second, b: 1 },
      { kind: Kind.FileTruncate, pid: second },
      { kind: Kind.FileWrite, pid: first, b: 1 },
      { kind: Kind.FileClose, pid: first },
      { kind: Kind.FileWrite, pid: second, b: 1 },
      { kind: Kind.FileClose, pid: second },
    ];
    const analysis = analysisOf(steps.map((step, at) => ({ ...step, a: 7, time: at + 1, line: at + 1 })));
    const updates = found(analysis, 'lost-update');
    expect(updates).toMatchObject([{ first: { line: 4 }, second: { line: 6 }, count: 1 }]);
  });

  it('of a file may be to empty it and write nothing', () => {
    const steps = [
      { kind: Kind.FileRead, pid: 101, b: 1 },
      { kind: Kind.FileRead, pid: 102, b: 1 },
      { kind: Kind.FileWrite, pid: 101, b: 1 },
      { kind: Kind.FileTruncate, pid: 102 },
      { kind: Kind.FileClose, pid: 102 },
    ];
    const analysis = analysisOf(steps.map((step, at) => ({ ...step, a: 7, time: at + 1, line: at + 1 })));
    const updates = found(analysis, 'lost-update');
    expect(updates).toMatchObject([{ first: { line: 3 }, second: { line: 4 }, count: 1 }]);
  });

  it('of a file cannot be under a lock', () => {
    expect(analysed(FILE('lock.acquire()')).findings()).toEqual([]);
  });
});

/** Reads and writes of one value by up to three processes, as events. */
function accesses(steps: readonly { who: number; writes: boolean }[]): RunAnalysis {
  return analysisOf(
    steps.map(({ who, writes }, at) => ({
      ...{ kind: writes ? Kind.SharedWrite : Kind.SharedRead, pid: 100 + who, time: at + 1 },
      ...{ a: 7, b: 0, c: 4, line: 1, text: writes ? `new ${at}` : 'old' },
    })),
  );
}

/** Of what the processes 100 to 102 do. */
function analysisOf(steps: readonly Partial<TraceEvent>[]): RunAnalysis {
  const model = new TimelineModel();
  const event = (fields: Partial<TraceEvent>): TraceEvent => ({ ...blankEvent(), ...fields });
  const created = [0, 1, 2].map((who) => ({ kind: Kind.ProcessCreate, a: 100 + who, text: `P${who}` }));
  model.append([...created, ...steps].map(event));
  const analysis = new RunAnalysis(model, '');
  analysis.advance();
  return analysis;
}

/** By the definition: a write based on a read before which another write, based on a read of its own, was not there. */
function lostByDefinition(steps: readonly { who: number; writes: boolean }[]): number {
  const updates: { who: number; read: number; write: number }[] = [];
  const lastRead = new Map<number, number>();
  steps.forEach(({ who, writes }, at) => {
    const read = lastRead.get(who);
    if (!writes) lastRead.set(who, at);
    else if (read !== undefined) {
      updates.push({ who, read, write: at });
      lastRead.delete(who);
    }
  });
  return updates.filter(({ who, read, write }) =>
    updates.some((other) => other.who !== who && other.write > read && other.write < write),
  ).length;
}

describe('the search for lost updates', () => {
  it('agrees with the definition on any order of reads and writes', () => {
    const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), writes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
        const total = found(accesses(steps), 'lost-update').reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(lostByDefinition(steps));
      }),
    );
  });
});

describe('a torn message', () => {
  it('is found when two write more than the pipe takes at once', () => {
    const [torn] = found(analysed(WRITERS(300_000)), 'torn-message');
    expect(torn).toMatchObject({ by: 'writers', first: { line: 6 }, second: { line: 6 } });
    expect(torn.first.process).not.toBe(torn.second.process);
  });

  it('cannot be where the messages are small', () => {
    expect(analysed(WRITERS(1_000)).findings()).toEqual([]);
  });

  it('is found when two read from one end', () => {
    const [torn] = found(analysed(READERS('Nothing()')), 'torn-message');
    expect(torn).toMatchObject({ by: 'readers', first: { line: 13 }, second: { line: 13 } });
    expect(torn.first.process).not.toBe(torn.second.process);
  });

  it('cannot be where readers take turns', () => {
    expect(found(analysed(READERS('lock')), 'torn-message')).toEqual([]);
  });
});
