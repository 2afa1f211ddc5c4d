import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed } from '../../../tests/traces/traced';
import { spreadOf, summaryOf } from './summary';

const PROGRAM = `
from multiprocessing import Process, Lock, Queue
import time

def work(lock, q):
    for i in range(4):
        with lock:
            time.sleep(0.05)
        q.put(i)

if __name__ == '__main__':
    lock = Lock()
    q = Queue()
    ps = [Process(target=work, args=(lock, q)) for _ in range(2)]
    for p in ps: p.start()
    for i in range(8): q.get()
    for p in ps: p.join()
`;

const DEADLOCK = `
from multiprocessing import Process, Lock
import time

def work(first, second):
    with first:
        time.sleep(0.1)
        with second:
            pass

if __name__ == '__main__':
    a, b = Lock(), Lock()
    ps = [Process(target=work, args=locks) for locks in ((a, b), (b, a))]
    for p in ps: p.start()
    for p in ps: p.join()
`;

describe('the summary', () => {
  const analysis = analysed(PROGRAM);
  const { model } = analysis;
  const whole = { from: 0, until: model.endTime };
  const summary = summaryOf(analysis, whole);

  it('says where the time of each thread went, all of it', () => {
    for (const { process, tid, running, sleeping, waiting, starting } of summary.threads) {
      const { intervals } = model.processes[process].threads[tid];
      const lasted = intervals.end(intervals.length - 1) - intervals.start(0);
      expect(running + sleeping + waiting + starting).toBeCloseTo(lasted, 0);
    }
    const workers = summary.threads.filter(({ process, tid }) => process > 0 && tid === 0);
    for (const { sleeping } of workers) expect(sleeping / 1e9).toBeCloseTo(0.2, 2);
  });

  it('says how often a lock was had, how long it was waited for, and the longest hold', () => {
    const lock = summary.primitives.find(
      ({ primitive }) => model.state.primitives[primitive].name === 'lock',
    );
    expect(lock).toMatchObject({ acquisitions: 8 });
    expect(lock?.contention).toBeGreaterThan(0.1);
    expect(lock?.waits.p50).toBeLessThanOrEqual(lock?.waits.p95 ?? 0);
    expect((lock?.longestHold?.lasted ?? 0) / 1e9).toBeCloseTo(0.05, 2);
  });

  it('counts who waits for a lock in vain among those that had to wait', () => {
    const stuck = analysed(DEADLOCK);
    const { primitives } = summaryOf(stuck, { from: 0, until: stuck.model.endTime });
    expect(primitives.map(({ acquisitions, contention }) => [acquisitions, contention])).toEqual([
      [1, 0.5],
      [1, 0.5],
    ]);
  });

  it('says how much went through a queue, and how fast', () => {
    expect(summary.queues).toMatchObject([{ puts: 8, gets: 8, inQueue: { count: 8 } }]);
    const [{ throughput, bytes }] = summary.queues;
    expect(throughput).toBeGreaterThan(10);
    expect(throughput).toBeLessThan(60);
    expect(bytes).toBe(8 * 9);
  });

  it('of two halves adds up to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: model.endTime }), (cut) => {
        const halves = [
          summaryOf(analysis, { from: 0, until: cut }),
          summaryOf(analysis, { from: cut, until: model.endTime }),
        ];
        summary.threads.forEach((thread, at) => {
          for (const what of ['running', 'sleeping', 'waiting', 'starting'] as const) {
            const sum = halves[0].threads[at][what] + halves[1].threads[at][what];
            expect(sum).toBeCloseTo(thread[what], 0);
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a spread', () => {
  it('takes values of the list, by nearest rank', () => {
    const list = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(spreadOf(list)).toEqual({ count: 100, total: 5050, p50: 50, p95: 95, max: 100 });
    expect(spreadOf([7])).toEqual({ count: 1, total: 7, p50: 7, p95: 7, max: 7 });
    expect(spreadOf([])).toEqual({ count: 0, total: 0, p50: 0, p95: 0, max: 0 });
  });
});
