import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compileProgram } from '../../python/program';
import type { FromWorker, WorkOrder } from './protocol';
import { Supervisor } from './supervisor';

const AFTER_MS = 1_500;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A supervisor with two workers that say when they were told to warm up, and answer when they are let. */
function withWorkers(source: string) {
  const compiled: string[] = [];
  const wanted: number[] = [];
  const supervisor = new Supervisor({
    compile: (text, filename) => {
      compiled.push(text);
      return compileProgram(text, filename);
    },
    maker: { want: (count) => wanted.push(count), discard: () => {} },
    cores: 2,
    warm: 3,
    pieceBytes: 1024,
    pieceMs: 12,
    warmUp: { source: async () => source, afterMs: AFTER_MS },
  });
  const orders: { id: number; order: WorkOrder; done: () => void }[] = [];
  const comes = (id: number) =>
    supervisor.workerCame(
      id,
      (order) =>
        new Promise<FromWorker>((resolve) => {
          orders.push({ id, order, done: () => resolve({ kind: 'left' }) });
        }),
    );
  return { supervisor, comes, orders, compiled, wanted };
}

it('has workers made as others come, so that a few at once take the cores', () => {
  const { supervisor, comes, wanted } = withWorkers('x = 1\n');
  supervisor.crew.settle(3);
  expect(wanted).toEqual([2]);
  comes(1);
  expect(wanted).toEqual([2, 1]);
  comes(2);
  comes(3);
  expect(wanted).toEqual([2, 1]);
});

it('has none made for later while a run goes on, and the rest when it has ended', async () => {
  const { supervisor, comes, wanted } = withWorkers('x = 1\n');
  supervisor.crew.settle(3);
  const listener = { onRecords: () => {}, onEnd: () => {} };
  const started = supervisor.start({ source: 'x = 1\n' }, listener);
  if ('error' in started) throw new Error(started.error.message);
  comes(1);
  expect(wanted).toEqual([2]);
  started.run.stop();
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  expect(wanted).toEqual([2, 1]);
});

it('leaves the cores alone until nothing was asked for a while, then warms up one worker after the other', async () => {
  const { comes, orders, compiled } = withWorkers('x = 1\n');
  comes(1);
  await vi.advanceTimersByTimeAsync(AFTER_MS - 1);
  comes(2);
  await vi.advanceTimersByTimeAsync(AFTER_MS - 1);
  expect(orders).toHaveLength(0);
  expect(compiled).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(orders.map(({ id, order }) => [id, order.kind])).toEqual([[1, 'warm-up']]);
  orders[0].done();
  await vi.advanceTimersByTimeAsync(0);
  expect(orders.map(({ id }) => id)).toEqual([1, 2]);
  orders[1].done();
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  expect(orders).toHaveLength(2);
  expect(compiled).toEqual(['x = 1\n']);
});

it('warms up no more workers than compute at once, and one that waits for them', async () => {
  const { comes, orders } = withWorkers('x = 1\n');
  for (const id of [1, 2, 3, 4]) comes(id);
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  for (let warmed = 0; warmed < orders.length; warmed++) {
    orders[warmed].done();
    await vi.advanceTimersByTimeAsync(AFTER_MS);
  }
  expect(orders.map(({ id }) => id)).toEqual([1, 2, 3]);
});

it('has a worker that warms up leave it for a run that begins, and warm up anew when the run has ended', async () => {
  const { supervisor, comes, orders } = withWorkers('x = 1\n');
  comes(1);
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  const [{ order, done }] = orders;
  if (order.kind !== 'warm-up') throw new Error(`not a warm-up: ${order.kind}`);
  const leave = new Int32Array(order.leave);
  expect(leave[0]).toBe(0);
  const listener = { onRecords: () => {}, onEnd: () => {} };
  const started = supervisor.start({ source: 'x = 1\n' }, listener);
  if ('error' in started) throw new Error(started.error.message);
  expect(leave[0]).toBe(1);
  done();
  await vi.advanceTimersByTimeAsync(0);
  expect(orders.map(({ order: { kind } }) => kind)).toEqual(['warm-up', 'serve']);
  started.run.stop();
  orders[1].done();
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  expect(orders.map(({ order: { kind } }) => kind)).toEqual(['warm-up', 'serve', 'warm-up']);
  expect(leave[0]).toBe(0);
});

it('warms up the next where the one that warmed up has ended, and gives no answer any more', async () => {
  const { supervisor, comes, orders } = withWorkers('x = 1\n');
  comes(1);
  comes(2);
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  supervisor.workerGone(1);
  await vi.advanceTimersByTimeAsync(AFTER_MS);
  expect(orders.map(({ id }) => id)).toEqual([1, 2]);
});
