import { describe, expect, it } from 'vitest';
import { analysed } from '../../../tests/traces/traced';
import { Kind, WaitFor } from '../event';
import { Activity } from '../model/activity';
import { type Chain, causesOf } from './causes';
import type { RunAnalysis } from './run-analysis';

const CHAIN = `
from multiprocessing import Process, Lock, Queue
import time

def slow(q):
    time.sleep(0.5)
    q.put('ready')

def holder(lock, q):
    with lock:
        q.get()

def waiter(lock):
    time.sleep(0.1)
    with lock:
        pass

if __name__ == '__main__':
    lock = Lock()
    q = Queue()
    ps = [
        Process(target=slow, args=(q,), name='slow'),
        Process(target=holder, args=(lock, q), name='holder'),
        Process(target=waiter, args=(lock,), name='waiter'),
    ]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const IN_TURN = `
from multiprocessing import Process, Lock
import time

def work(lock, before, held):
    time.sleep(before)
    with lock:
        time.sleep(held)

if __name__ == '__main__':
    lock = Lock()
    ps = [Process(target=work, args=(lock, n / 50, (2 + n % 2) / 10), name=f'p{n}') for n in range(3)]
    ps.append(Process(target=work, args=(lock, 0.1, 0), name='last'))
    for p in ps: p.start()
    for p in ps: p.join()
`;

const DEADLOCK = `
from multiprocessing import Process, Lock
import time

def transfer(first, second):
    with first:
        time.sleep(0.1)
        with second:
            pass

if __name__ == '__main__':
    a = Lock()
    b = Lock()
    ps = [Process(target=transfer, args=locks) for locks in ((a, b), (b, a))]
    for p in ps: p.start()
    for p in ps: p.join()
`;

/** The chain of a process's longest wait for a lock. */
function chainOf(analysis: RunAnalysis, name: string): Chain {
  const { model } = analysis;
  const process = model.state.processes.findIndex((other) => other.name === name);
  const { intervals } = model.processes[process].threads[0];
  let longest = -1;
  let best = -1;
  for (let at = 0; at < intervals.length; at++) {
    const lasted = Math.min(intervals.end(at), model.endTime) - intervals.start(at);
    if (intervals.activity(at) !== Activity.WaitingSemaphore || lasted <= longest) continue;
    [longest, best] = [lasted, at];
  }
  const now = model.outcome?.name === 'stuck' ? Number.POSITIVE_INFINITY : model.endTime;
  return causesOf(model, process, 0, best, now);
}

describe('the chain of causes', () => {
  it('goes from a wait over the holder to what the holder waited for, and who brought it', () => {
    const analysis = analysed(CHAIN);
    const { links, circular } = chainOf(analysis, 'waiter');
    const { state, events } = analysis.model;
    expect(circular).toBe(false);
    expect(links.slice(0, 2)).toMatchObject([
      { line: 15, waitFor: WaitFor.Semaphore, by: { as: 'holder', line: 10 } },
      { line: 11, waitFor: WaitFor.PipeRead, by: { as: 'waker' } },
    ]);
    const last = links[links.length - 1];
    expect(state.processes[last.process].name).toBe('slow');
    // Held up from when the one began to wait until the other let go.
    expect(links[1].from).toBe(links[0].from);
    expect(links[1].until).toBeLessThanOrEqual(links[0].until);
    expect(links[1].call?.object).toBe(state.objects.findIndex(({ name }) => name === 'q'));
    expect(events.at(links[0].by?.event ?? -1).kind).toBe(Kind.SemAcquire);
    expect(events.at(links[1].by?.event ?? -1).kind).toBe(Kind.PipeWrite);
  });

  it('counts how often a lock was held during a wait, and how long at most', () => {
    const [first] = chainOf(analysed(IN_TURN), 'last').links;
    expect(first.by?.turns?.count).toBe(3);
    expect((first.by?.turns?.longest ?? 0) / 1e9).toBeCloseTo(0.3, 2);
    expect(chainOf(analysed(CHAIN), 'waiter').links[0].by?.turns).toBeUndefined();
  });

  it('comes back to where it was in a deadlock', () => {
    const { links, circular } = chainOf(analysed(DEADLOCK), 'Process-1');
    expect(circular).toBe(true);
    expect(links.map(({ process }) => process)).toEqual([1, 2]);
  });
});
