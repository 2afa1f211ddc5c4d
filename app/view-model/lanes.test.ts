import { describe, expect, it } from 'vitest';
import { thingKey } from '../../core/trace/model/thing';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { played } from '../../tests/traces/played';
import {
  isContent,
  type LaneChoices,
  type LaneLayout,
  laneAt,
  laneSignature,
  layOut,
  NO_CHOICES,
} from './lanes';
import { partName, thingName } from './names';
import type { Translate } from './words';

const t: Translate = (key, params) =>
  [key.replace('timeline.', ''), ...Object.values(params ?? {})].join(' ');

const QUEUE = played(`
from multiprocessing import Process, Queue, Lock, Event
import threading
def producer(q, lock):
    with lock:
        q.put('bun')
def consumer(q):
    t = threading.Thread(target=q.get, name='eater')
    t.start()
    t.join()
if __name__ == '__main__':
    lock = Lock()
    q = Queue()
    light = Event()
    p = Process(target=producer, args=(q, lock), name='producer')
    c = Process(target=consumer, args=(q,), name='consumer')
    p.start(); c.start(); p.join(); c.join()
    open('log.txt', 'w').write('done')
`);

/** Lanes as "  kind name", indented as they are nested. */
function outline(model: TimelineModel, layout: LaneLayout): string[] {
  return layout.lanes.filter(isContent).map((lane) => {
    const name =
      lane.depth > 0 ? partName(model.state, lane.thing, t) : thingName(model.state, lane.thing, t);
    return `${'  '.repeat(lane.depth)}${lane.kind} ${name}`;
  });
}

const arranged = (choices: Partial<LaneChoices>) => layOut(QUEUE, 600, { ...NO_CHOICES, ...choices });
const keyOf = (name: string) =>
  layOut(QUEUE, 600).lanes.find((lane) => isContent(lane) && thingName(QUEUE.state, lane.thing, t) === name)!
    .key;

describe('the lanes of a run', () => {
  it('are processes, then what they share in the order of its making, with low-level parts folded in', () => {
    expect(outline(QUEUE, layOut(QUEUE, 600))).toEqual([
      'process MainProcess',
      'process producer',
      'process consumer',
      '  thread eater',
      'lock lock',
      'queue q',
      'event light',
      'file log.txt',
    ]);
  });

  it('fold out their parts and threads', () => {
    const open = new Map([
      [keyOf('q'), true],
      [keyOf('consumer'), false],
      [keyOf('producer'), true],
    ]);
    const lanes = outline(QUEUE, arranged({ open }));
    expect(lanes).toContain('  thread QueueFeederThread');
    expect(lanes).not.toContain('  thread eater');
    expect(lanes.slice(lanes.indexOf('queue q') + 1, lanes.indexOf('event light'))).toEqual([
      '  lock role.read lock',
      '  lock role.write lock',
      '  semaphore role.room',
      '  pipe kind.pipe',
    ]);
  });

  it('can be hidden, and say which are', () => {
    const layout = arranged({ hidden: new Set([keyOf('q')]) });
    expect(outline(QUEUE, layout)).not.toContain('queue q');
    expect(layout.hidden).toEqual([keyOf('q')]);
  });

  it('can be put into another order within their group', () => {
    const layout = arranged({ order: [keyOf('consumer'), keyOf('light')] });
    const lanes = outline(QUEUE, layout);
    expect(lanes[0]).toBe('process consumer');
    expect(lanes.indexOf('event light')).toBeLessThan(lanes.indexOf('lock lock'));
  });

  it('stay at the top when pinned, wherever the others are scrolled to', () => {
    const layout = arranged({ pinned: [keyOf('q')] });
    expect(outline(QUEUE, layout)[0]).toBe('queue q');
    expect(layout.pinnedHeight).toBe(layout.lanes[0].height);
    expect(laneAt(layout, 5, 400)?.key).toBe(keyOf('q'));
    const [, heading, main] = layout.lanes;
    expect(laneAt(layout, layout.pinnedHeight + 2, heading.height)).toBe(main);
  });

  it('are those that one process touches, when asked', () => {
    const producer = QUEUE.state.processes.findIndex((process) => process.name === 'producer');
    expect(outline(QUEUE, arranged({ touchedBy: producer }))).toEqual([
      'process producer',
      'lock lock',
      'queue q',
    ]);
  });

  it('are those with a name that has all the words, or that hold one with it, when asked', () => {
    expect(outline(QUEUE, arranged({ named: 'prod' }))).toEqual(['process producer']);
    expect(outline(QUEUE, arranged({ named: ' L ' }))).toEqual(
      expect.arrayContaining(['lock lock', 'event light', 'file log.txt']),
    );
    const [consumer] = outline(QUEUE, arranged({ named: 'EATER' }));
    expect(consumer).toBe('process consumer');
    expect(layOut(QUEUE, 600, { ...NO_CHOICES, named: 'eater baker' }).lanes).toEqual([]);
  });

  it('are laid out anew exactly when there are others', () => {
    expect(laneSignature(QUEUE)).toBe(laneSignature(QUEUE));
    expect(layOut(QUEUE, 600).lanes.map((lane) => lane.thing && thingKey(lane.thing))).toHaveLength(10);
  });

  it('are found by the number that tells them from others of their name', () => {
    const model = played(`
from multiprocessing import Lock
if __name__ == '__main__':
    for _ in range(2):
        lock = Lock()
        with lock:
            pass
`);
    const found = layOut(model, 600, { ...NO_CHOICES, named: 'lock #2' });
    expect(outline(model, found)).toEqual(['lock lock #2']);
  });

  it('leave out what the library needs for itself', () => {
    const model = played(`
from multiprocessing import Pool, Manager
def f(n):
    return n
if __name__ == '__main__':
    with Pool(2) as pool:
        pool.map(f, [1, 2])
    with Manager() as manager:
        manager.list([1]).append(2)
`);
    const shared = outline(model, layOut(model, 600)).filter((lane) => !lane.startsWith('process'));
    expect(shared).toEqual(['pool pool', 'manager manager']);
  });
});

describe('the bands of a lane', () => {
  it('lie in it, under each other', () => {
    const open = new Map(layOut(QUEUE, 600).lanes.map((lane) => [lane.key, true]));
    for (const lane of arranged({ open }).lanes) {
      let below = 0;
      for (const { top, height } of lane.bands) {
        expect(top).toBeGreaterThanOrEqual(below);
        below = top + height;
      }
      expect(below).toBeLessThanOrEqual(lane.height);
    }
  });
});
