import { describe, expect, test } from 'vitest';
import { TimelineModel } from '../timeline-model';
import { mixedTrace } from './synthetic';

describe('a made-up trace of a bit of everything', () => {
  const events = mixedTrace(6_000);
  const model = new TimelineModel();
  model.append(events);

  test('is as long as asked for and the same each time', () => {
    expect(events.length).toBeGreaterThanOrEqual(6_000);
    expect(events.length).toBeLessThan(6_200);
    expect(mixedTrace(6_000)).toEqual(events);
  });

  test('has a lock that goes from holder to holder, and processes that wait for it', () => {
    const { holders, waiters } = model.primitives[0];
    const processes = Array.from({ length: holders.length }, (_, at) => holders.object(at));
    expect(new Set(processes).size).toBe(4);
    expect(waiters.range(0, waiters.length).max).toBeGreaterThan(0);
  });

  test('has a queue whose messages arrive, and which is empty at times and holds several at others', () => {
    const queue = model.state.objects.find(({ name, whole }) => name === 'q' && whole === undefined)!;
    const items = model.objects[queue.index].steps('items')!;
    expect(items.range(0, items.length)).toMatchObject({ min: 0 });
    expect(items.range(0, items.length).max).toBeGreaterThan(1);
    const { messages } = model.pipes[0];
    expect(messages.length).toBeGreaterThan(100);
    expect(messages.receiver(0)).not.toBe(messages.sender(0));
  });

  test('writes to its file', () => {
    expect(model.files[0].accesses.length).toBeGreaterThan(10);
  });
});
