import { describe, expect, it } from 'vitest';
import { Link } from '../../../../core/trace/model/link-track';
import { type Thing, thing } from '../../../../core/trace/model/thing';
import type { TimelineModel } from '../../../../core/trace/model/timeline-model';
import { played } from '../../../../tests/traces/played';
import type { Chosen } from '../../../view-model/arrows';
import { colourOf } from '../../../view-model/process-colour';
import { fitView } from '../../../view-model/view';
import { PALETTE, type Painted, paintedArrows, paintedLane } from '../sheet/testing/painted';

const model = played(`
from multiprocessing import (Process, Lock, RLock, Semaphore, BoundedSemaphore, Event, Condition, Barrier, Queue, Pipe, Pool,
                             Value, Array)
import sys, time
def work(lock, rlock, sem, bounded, event, cond, barrier, end, number, cells):
    with lock:
        time.sleep(0.2)
    with rlock, rlock:
        time.sleep(0.2)
    with sem, bounded:
        time.sleep(0.2)
    event.wait()
    with cond:
        cond.wait()
    barrier.wait()
    time.sleep(0.2)
    print(end.recv())
    with number.get_lock():
        number.value += 1
    cells[1] = 7
    open('notes.txt', 'a').write('seen')
    time.sleep(0.2)
    print('no', file=sys.stderr)
    time.sleep(0.2)
    sys.exit(3)
def square(n):
    time.sleep(0.2)
    return n * n
if __name__ == '__main__':
    lock, rlock = Lock(), RLock()
    sem, bounded = Semaphore(2), BoundedSemaphore(2)
    event, cond, barrier = Event(), Condition(), Barrier(2)
    here, there = Pipe()
    number, cells = Value('i', 4), Array('i', [5, 6])
    full = Queue(2)
    child = Process(target=work, args=(lock, rlock, sem, bounded, event, cond, barrier, there, number, cells), name='child')
    child.start()
    time.sleep(0.2)
    lock.acquire(False)
    with lock:
        time.sleep(0.3)
    open('notes.txt', 'w').write('one')
    open('notes.txt').read()
    time.sleep(0.3)
    open('notes.txt', 'w').write('two')
    time.sleep(0.4)
    event.set()
    time.sleep(0.3)
    with cond:
        cond.notify()
    time.sleep(0.2)
    barrier.wait()
    time.sleep(0.1)
    here.send('hello')
    for bun in 'first', 'second':
        full.put(bun)
    time.sleep(0.1)
    full.get()
    time.sleep(0.1)
    full.get()
    here.send('in vain')
    child.join()
    with Pool(1) as pool:
        pool.map(square, [3, 4], 1)
`);

const { state } = model;

function named(name: string): Thing {
  const own = (things: readonly { name: string; whole?: unknown }[]) =>
    things.findIndex((one) => one.name === name && one.whole === undefined);
  const process = state.processes.findIndex((one) => one.name === name);
  if (process >= 0) return thing('process', process);
  const object = own(state.objects);
  if (object >= 0) return thing('object', object);
  return thing('primitive', own(state.primitives));
}

const child = named('child').index;
const textsOf = (elements: readonly Painted[]) => elements.flatMap(({ text }) => (text === '' ? [] : [text]));
const filled = (elements: readonly Painted[], colour: unknown) =>
  elements.filter(({ fill }) => fill === colour);
const drawn = (elements: readonly Painted[], colour: unknown) =>
  elements.filter(({ stroke }) => stroke === colour);
const hatched = (elements: readonly Painted[]) =>
  elements.filter(({ fill }) => fill?.startsWith('url(#p-hatch'));
/** As an image has it: red first. */
const hex = (pixel: number) =>
  `#${[0, 8, 16].map((shift) => ((pixel >>> shift) & 0xff).toString(16).padStart(2, '0')).join('')}`;
const barColour = (process: number) => hex(PALETTE.pixels.process[colourOf(process)]);

describe('the lane of a process', () => {
  const lane = paintedLane(model, named('child'));

  it('is dotted while it starts, a bar while it runs, a thin line while it sleeps, hatched while it waits', () => {
    const starting = drawn(lane, PALETTE.ink3).filter((line) => line['stroke-dasharray'] === '2 3');
    expect(starting).toHaveLength(1);
    expect(filled(lane, barColour(child)).length).toBeGreaterThan(0);
    expect(filled(lane, hex(PALETTE.pixels.processAsleep[colourOf(child)])).length).toBeGreaterThan(3);
    expect(hatched(lane).length).toBeGreaterThan(2);
    expect(textsOf(lane)).toEqual(expect.arrayContaining(['holds lock', 'waits in event.wait()']));
  });

  it('has a bar below for what it holds, marks for what it printed, and a cross with how it ended', () => {
    expect(filled(lane, hex(PALETTE.pixels.hold))).toHaveLength(1);
    // Rows of the mark: three of one that points down for stdout, five of a diamond for stderr.
    const rows = (pixel: number) =>
      filled(lane, hex(pixel)).reduce((sum, { d }) => sum + (d?.match(/M/g) ?? []).length, 0);
    expect(rows(PALETTE.pixels.ink2)).toBe(3);
    expect(rows(PALETTE.pixels.bad)).toBe(5);
    expect(drawn(lane, PALETTE.bad)).toHaveLength(1);
    expect(textsOf(lane)).toContain('exit code 3');
  });
});

describe('the lanes of shared things', () => {
  it('of a lock have bars in the colours of its holders, who waits below, and a stroke where one was refused', () => {
    const lane = paintedLane(model, named('lock'));
    expect(filled(lane, barColour(child))).toHaveLength(1);
    expect(filled(lane, barColour(0))).toHaveLength(1);
    expect(textsOf(lane)).toEqual(expect.arrayContaining(['held by child', 'held by MainProcess', '1']));
    expect(hatched(lane).length).toBeGreaterThan(0);
    expect(drawn(lane, PALETTE.bad)).toHaveLength(1);
  });

  it('of an RLock say how often it is held', () => {
    expect(textsOf(paintedLane(model, named('rlock')))).toContain('×2');
  });

  it('of a semaphore have its value as steps, and a line at the most that it may be', () => {
    for (const [name, lines] of [
      ['sem', 0],
      ['bounded', 1],
    ] as const) {
      const lane = paintedLane(model, named(name));
      expect(textsOf(lane)).toEqual(['2', '1', '2']);
      const limits = drawn(lane, PALETTE.accent).filter((line) => line['stroke-dasharray'] === '3 3');
      expect(limits, name).toHaveLength(lines);
    }
  });

  it('of an event say when it is set', () => {
    const lane = paintedLane(model, named('event'));
    expect(textsOf(lane)).toEqual(expect.arrayContaining(['not set', 'set']));
    expect(filled(lane, PALETTE.good).filter(({ name }) => name === 'rect')).toHaveLength(3);
  });

  it('of a condition and a barrier say how many wait, the barrier of how many', () => {
    expect(textsOf(paintedLane(model, named('cond')))).toContain('1 waiting');
    const barrier = paintedLane(model, named('barrier'));
    expect(textsOf(barrier)).toContain('1 of 2');
    expect(drawn(barrier, PALETTE.wait).some((line) => line['stroke-dasharray'] === '3 3')).toBe(true);
  });

  it('of a queue have its items as an area, what is in a buffer dotted, maxsize as a line, messages with a preview', () => {
    const lane = paintedLane(model, named('full'));
    const texts = textsOf(lane);
    expect(texts).toEqual(expect.arrayContaining(['0', '1', '2', 'maxsize 2', "'second'"]));
    expect(filled(lane, PALETTE.accent).some((area) => area['fill-opacity'] === '0.2')).toBe(true);
    expect(lane.some(({ fill }) => fill?.startsWith('url(#p-dots'))).toBe(true);
    expect(drawn(lane, PALETTE.ink3).some((line) => line['stroke-dasharray'] === '3 3')).toBe(true);
    // While the run goes on there is room behind the end of the line, half of the picture away from its edge.
    const going = paintedLane(model, named('full'), {
      ...fitView(model.endTime, 2_000),
      end: 2 * model.endTime,
    });
    const [label] = going.filter(({ text }) => text === 'maxsize 2');
    expect(Number(label.x)).toBeLessThan(1_100);
  });

  it('of a pipe have an arrow from the sender in its colour to a head in the receiver’s, dashed while none has it', () => {
    const pipe = state.pipes.findIndex(
      ({ writerName, whole }) => writerName === 'here' && whole === undefined,
    );
    const lane = paintedLane(model, thing('pipe', pipe));
    expect(textsOf(lane)).toContain("'hello'");
    expect(textsOf(lane).some((text) => text.endsWith(' bytes'))).toBe(true);
    expect(filled(lane, barColour(0)).length).toBeGreaterThan(0);
    expect(filled(lane, PALETTE.process[colourOf(child)])).toHaveLength(1);
    const flying = drawn(lane, PALETTE.process[0]).filter((line) => line['stroke-dasharray'] === '4 3');
    expect(flying).toHaveLength(1);
  });

  it('of a pool have the tasks on their workers, and how many are queued', () => {
    const lane = paintedLane(model, named('pool'));
    const worker = state.processes.findIndex(({ name }) => name === 'SpawnPoolWorker-2');
    expect(filled(lane, barColour(worker))).toHaveLength(2);
    expect(textsOf(lane)).toEqual(expect.arrayContaining(['square(3)', 'square(4)']));
    expect(textsOf(lane).some((text) => /^[12]( queued)?$/.test(text))).toBe(true);
  });

  it('of a file have rings where it is read, squares where it is written, a stroke where it is emptied', () => {
    const file = state.files.findIndex(({ path }) => path === 'notes.txt');
    const lane = paintedLane(model, thing('file', file));
    const rings = drawn(lane, PALETTE.process[0]).filter(({ d }) => d.includes('A4'));
    expect(rings).toHaveLength(1);
    const marks = filled(lane, PALETTE.process[0]);
    expect(
      marks.filter(({ d }) => d.startsWith('M-3,-5')),
      'squares have round corners',
    ).toHaveLength(2);
    expect(
      marks.filter(({ d }) => d.startsWith('M-1,-7')),
      'strokes',
    ).toHaveLength(1);
    expect(filled(lane, PALETTE.process[colourOf(child)])).toHaveLength(1);
    expect(textsOf(lane).join()).toContain('one');
  });

  it('of a Value and an Array have rings and squares with the value, of a list the items', () => {
    const value = paintedLane(model, named('number'));
    expect(drawn(value, PALETTE.process[colourOf(child)]).some(({ d }) => d.includes('A4'))).toBe(true);
    expect(textsOf(value).join()).toMatch(/wrote 4.*5|5.*wrote 4/);
    expect(textsOf(paintedLane(model, named('cells'))).join()).toContain('7');
  });
});

describe('arrows', () => {
  const chosen = (of: Thing): Chosen => ({ thing: of, what: 'whole', event: -1, until: -1 });
  const lines = (elements: readonly Painted[]) =>
    elements.filter(({ name, d, stroke }) => name === 'path' && stroke === PALETTE.ink2 && d.includes('C'));

  it('of starts and ends are dashed, of wakes whole, of messages thick with what was sent', () => {
    const all = paintedArrows(model, chosen(named('child')));
    const dashed = lines(all).filter((line) => line['stroke-dasharray'] === '4 3');
    expect(dashed, 'the start and the end').toHaveLength(2);
    const thick = lines(all).filter((line) => line['stroke-width'] === '1.8');
    expect(thick.length).toBeGreaterThan(0);
    expect(textsOf(all)).toContain("'hello'");
    const wakes = lines(paintedArrows(model, chosen(named('lock'))));
    expect(wakes.length).toBeGreaterThan(0);
    for (const wake of wakes) expect(wake['stroke-dasharray']).toBeUndefined();
    expect(all.filter(({ fill, name }) => name === 'path' && fill === PALETTE.ink2)).toHaveLength(
      lines(all).length,
    );
  });

  it('that are in one place have one text', () => {
    const source = `
from multiprocessing import Pool
def square(n):
    return n * n
if __name__ == '__main__':
    with Pool(1) as pool:
        pool.map(square, range(6), 1)
`;
    const pool = played(source);
    const all = paintedArrows(pool, chosen(thing('process', 0)));
    const texts = all.filter(({ text }) => text.startsWith('square'));
    expect(texts.length).toBeGreaterThan(0);
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        const apart = Math.abs(Number(one.y) - Number(other.y)) >= 13;
        const beside =
          Math.abs(Number(one.x) - Number(other.x)) >= 6 * Math.min(one.text.length, other.text.length);
        expect(apart || beside, `${one.text} at ${one.x} and ${other.text} at ${other.x}`).toBe(true);
      }
    }
    expect(countTasks(pool)).toBeGreaterThan(texts.length);
  });
});

function countTasks({ links, endTime }: TimelineModel): number {
  let count = 0;
  links.within(0, endTime, (link) => {
    if (links.kind(link) === Link.Task) count++;
    return true;
  });
  return count;
}

it('processes of one colour are told apart by lines in their bars', () => {
  const many = played(`
from multiprocessing import Process, Lock
import time
def work(lock):
    with lock:
        time.sleep(0.05)
if __name__ == '__main__':
    lock = Lock()
    ps = [Process(target=work, args=(lock,)) for _ in range(17)]
    for p in ps: p.start()
    for p in ps: p.join()
`);
  const lane = paintedLane(many, thing('primitive', 0));
  const ground = filled(lane, PALETTE.panel).filter((element) => element['fill-opacity'] === undefined);
  const rows = ground.flatMap(({ d }) => d.match(/M/g) ?? []).length;
  // The ground; one line for processes 9 to 16; two for process 17.
  expect(rows).toBe(1 + 8 + 2);
});
