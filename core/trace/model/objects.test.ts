import { describe, expect, it } from 'vitest';
import { played } from '../../../tests/traces/played';
import { Kind, Op, StateOf } from '../event';
import { Link } from './link-track';
import { type Quantity, quantity, waitersOf } from './quantities';
import { PrimitiveKind } from './run-state';
import type { TimelineModel } from './timeline-model';

const IMPORTS = `
from multiprocessing import (Process, Lock, RLock, Semaphore, Event, Condition, Barrier, Pipe, Queue, JoinableQueue,
                             Pool, Manager, Value, Array)
import time
`;

function objectNamed(model: TimelineModel, name: string) {
  const found = model.state.objects.find((object) => object.name === name && object.whole === undefined);
  if (found === undefined) throw new Error(`no object ${name}`);
  return found;
}

/** All values that a quantity of an object took, in order. */
function history(model: TimelineModel, name: string, what: Quantity): number[] {
  const track = model.objects[objectNamed(model, name).index].steps(what);
  return Array.from({ length: track?.length ?? 0 }, (_, at) => track!.value(at));
}

/** Names of the processes at both ends of the links of a kind. */
function linked(model: TimelineModel, kind: Link): string[] {
  const { links, state } = model;
  const found: string[] = [];
  for (let at = 0; at < links.length; at++) {
    if (links.kind(at) !== kind) continue;
    const name = (process: number) => state.processes[process].name;
    found.push(`${name(links.from(at).process)} > ${name(links.to(at).process)}`);
  }
  return found;
}

/** The first event after which `holds`; −1 for none. */
function firstEvent(model: TimelineModel, holds: (index: number) => boolean): number {
  for (let index = 0; index < model.events.length; index++) if (holds(index)) return index;
  return -1;
}

/** A queue of at most two, whose reader comes late. */
const QUEUE = `${IMPORTS}
def producer(q):
    for fruit in ('apple', 'banana', 'cherry'):
        q.put(fruit)
def consumer(q):
    time.sleep(0.2)
    for _ in range(3):
        q.get()
if __name__ == '__main__':
    q = Queue(2)
    p = Process(target=producer, args=(q,), name='producer')
    c = Process(target=consumer, args=(q,), name='consumer')
    p.start(); c.start(); p.join(); c.join()
`;

describe('a queue', () => {
  it('says what is in it, and of that what the feeder has not written yet', () => {
    const model = played(QUEUE);
    const items = history(model, 'q', 'items');
    expect(Math.max(...items)).toBe(2);
    expect(items.at(-1)).toBe(0);
    expect(Math.max(...history(model, 'q', 'buffered'))).toBe(2);
    expect(history(model, 'q', 'buffered').at(-1)).toBe(0);
    expect(history(model, 'q', 'waiting')).toContain(1);
  });

  it('hands each message from the put to the get, with its preview', () => {
    const model = played(QUEUE);
    expect(linked(model, Link.Message)).toEqual(Array(3).fill('producer > consumer'));
    const messages = model.pipes.map((pipe) => pipe.messages).find((track) => track.length > 0)!;
    const previews = [0, 1, 2].map((at) => model.events.text(messages.event(at)));
    expect(previews).toEqual(["'apple'", "'banana'", "'cherry'"]);
    expect(messages.bytes(0)).toBeGreaterThan(10);
    expect(messages.readBy(messages.received(1))).toBe(1);
  });

  it('is what its putter waits for when it is full, and has its parts under it', () => {
    const model = played(QUEUE);
    const q = objectNamed(model, 'q');
    const full = firstEvent(model, (index) => {
      const state = model.stateAt(index);
      return state.objects[q.index] !== undefined && waitersOf(state, state.objects[q.index]).length > 0;
    });
    const state = model.stateAt(full);
    expect(waitersOf(state, state.objects[q.index])).toMatchObject([{ op: Op.Put }]);
    expect(state.primitives.map((primitive) => primitive.whole?.role)).toEqual([
      'read lock',
      'write lock',
      'room',
    ]);
    expect(state.pipes.map((pipe) => pipe.whole?.object)).toEqual([q.index]);
  });

  it('forgets what was put by a process that was killed before the feeder had written it', () => {
    const model = played(`${IMPORTS}
def producer(q):
    q.put('x' * 100_000)
    q.put('never')
    time.sleep(60)
if __name__ == '__main__':
    q = Queue()
    p = Process(target=producer, args=(q,))
    p.start()
    time.sleep(0.5)
    p.kill()
    p.join()
`);
    expect(history(model, 'q', 'buffered')).toContain(1);
    expect(history(model, 'q', 'buffered').at(-1)).toBe(0);
  });

  it('loses no count when an object cannot be pickled', () => {
    const model = played(`${IMPORTS}
if __name__ == '__main__':
    q = Queue()
    q.put(lambda: 1)
    q.put('fine')
    print(q.get())
`);
    const { links, events } = model;
    const message = Array.from({ length: links.length }, (_, at) => at).find(
      (at) => links.kind(at) === Link.Message,
    )!;
    expect(events.text(links.from(message).event)).toBe("'fine'");
    expect(history(model, 'q', 'buffered').at(-1)).toBe(0);
  });

  it('counts the unfinished of a JoinableQueue', () => {
    const model = played(`${IMPORTS}
if __name__ == '__main__':
    tasks = JoinableQueue()
    for n in range(3):
        tasks.put(n)
    for n in range(3):
        tasks.get()
        tasks.task_done()
    tasks.join()
`);
    expect(history(model, 'tasks', 'unfinished')).toEqual([0, 1, 2, 3, 2, 1, 0]);
  });
});

describe('events, conditions and barriers', () => {
  it('say when a flag is up and how many wait for it', () => {
    const model = played(`${IMPORTS}
def car(light):
    light.wait()
if __name__ == '__main__':
    light = Event()
    cars = [Process(target=car, args=(light,)) for _ in range(2)]
    for p in cars: p.start()
    time.sleep(0.3)
    light.set()
    for p in cars: p.join()
    light.clear()
`);
    expect(history(model, 'light', 'flag')).toEqual([0, 1, 0]);
    expect(Math.max(...history(model, 'light', 'waiting'))).toBe(2);
    const { marks } = model.objects[objectNamed(model, 'light').index];
    expect([marks.kind(0), marks.kind(1)]).toEqual([Op.Set, Op.Clear]);
    const waits = model.processes[1].threads[0].intervals;
    const inWait = Array.from({ length: waits.length }, (_, at) => waits.operation(at)).filter(
      (at) => at >= 0,
    );
    expect(model.objectOf(inWait[0])).toBe(objectNamed(model, 'light').index);
  });

  it('count who waits to be notified', () => {
    const model = played(`${IMPORTS}
def waiter(cond):
    with cond:
        cond.wait()
if __name__ == '__main__':
    cond = Condition()
    ps = [Process(target=waiter, args=(cond,)) for _ in range(3)]
    for p in ps: p.start()
    time.sleep(0.5)
    with cond:
        cond.notify_all()
    for p in ps: p.join()
`);
    const waiting = history(model, 'cond', 'waiting');
    expect(Math.max(...waiting)).toBe(3);
    expect(waiting.at(-1)).toBe(0);
  });

  it('count who has arrived', () => {
    const model = played(`${IMPORTS}
def runner(barrier, n):
    time.sleep(0.1 * n)
    barrier.wait()
if __name__ == '__main__':
    barrier = Barrier(3)
    ps = [Process(target=runner, args=(barrier, n)) for n in range(3)]
    for p in ps: p.start()
    for p in ps: p.join()
`);
    expect(history(model, 'barrier', 'arrived')).toEqual([0, 1, 2, 3, 2, 1, 0]);
    expect(objectNamed(model, 'barrier').parameter).toBe(3);
  });
});

describe('locks', () => {
  it('say how often an RLock is held', () => {
    const model = played(`${IMPORTS}
if __name__ == '__main__':
    lock = RLock()
    with lock:
        with lock:
            with lock:
                print('three')
`);
    const { depths } = model.primitives[0];
    const depth = Array.from({ length: depths.length }, (_, at) => depths.value(at));
    expect(depth).toEqual([1, 2, 3, 2, 1, 0]);
    const printed = firstEvent(model, (index) => model.events.kind(index) === Kind.Output);
    expect(model.stateAt(printed).primitives[0]).toMatchObject({ kind: PrimitiveKind.RLock, depth: 3 });
  });

  it('link who releases with whom that wakes, and processes with who starts and joins them', () => {
    const model = played(`${IMPORTS}
def work(lock):
    with lock:
        time.sleep(0.1)
if __name__ == '__main__':
    lock = Lock()
    first = Process(target=work, args=(lock,), name='first')
    second = Process(target=work, args=(lock,), name='second')
    first.start()
    time.sleep(0.08)
    second.start()
    first.join()
    second.join()
`);
    expect(linked(model, Link.Wake)).toEqual(['first > second']);
    expect(linked(model, Link.Start)).toEqual(['MainProcess > first', 'MainProcess > second']);
    expect(linked(model, Link.Join)).toEqual(['first > MainProcess', 'second > MainProcess']);
  });
});

describe('pipes', () => {
  const PIPE = `${IMPORTS}
def worker(there):
    there.send(there.recv() + 1)
if __name__ == '__main__':
    here, there = Pipe()
    p = Process(target=worker, args=(there,), name='worker')
    p.start()
    here.send(41)
    here.send_bytes(b'x' * 40_000)
    print(here.recv())
    p.join()
`;
  it('have both their names, their bytes and their messages', () => {
    const model = played(PIPE);
    const names = model.state.pipes.map((pipe) => `${pipe.writerName} > ${pipe.name}`);
    expect(names.toSorted()).toEqual(['here > there', 'there > here']);
    expect(linked(model, Link.Message)).toEqual(['MainProcess > worker', 'worker > MainProcess']);
    const out = model.state.pipes.find((pipe) => pipe.writerName === 'here')!;
    // The second was sent whole and never read.
    expect(out.messages.toArray()).toMatchObject([{ bytes: 40_004, complete: true, read: 0 }]);
    expect(out.inFlight).toBe(40_004);
  });

  it('wake who waits for a message', () => {
    expect(linked(played(PIPE), Link.Wake)).toContain('worker > MainProcess');
  });
});

describe('pools and managers', () => {
  it('show each task on its worker, from its submit to its result', () => {
    const model = played(`${IMPORTS}
def square(n):
    time.sleep(0.05)
    return n * n
if __name__ == '__main__':
    with Pool(2) as pool:
        pool.map(square, range(4), 1)
`);
    const pool = objectNamed(model, 'pool');
    expect(pool.tasks).toEqual({ submitted: 1, begun: 4, ended: 4, failed: 0 });
    const rows = [...model.objects[pool.index].rows.values()].flat();
    const tasks = rows.flatMap((row) =>
      Array.from({ length: row.length }, (_, at) => model.events.text(row.event(at))),
    );
    expect(tasks.toSorted()).toEqual(['#0 square(0,)', '#1 square(1,)', '#2 square(2,)', '#3 square(3,)']);
    expect(linked(model, Link.Task)).toHaveLength(4);
    expect(linked(model, Link.Result)).toHaveLength(4);
    expect(Math.max(...history(model, 'pool', 'running'))).toBe(2);
    const pending = history(model, 'pool', 'pending');
    const most = Math.max(...pending);
    expect(most).toBeGreaterThanOrEqual(2);
    // What tells the workers to stop is put into the same queue, and is no task.
    expect(pending.slice(pending.indexOf(0, pending.indexOf(most)))).toEqual([0]);
  });

  it('show the calls of a manager under the process that made them', () => {
    const model = played(`${IMPORTS}
def work(d, n):
    d[n] = n
if __name__ == '__main__':
    manager = Manager()
    d = manager.dict()
    p = Process(target=work, args=(d, 7), name='worker')
    p.start()
    p.join()
    manager.shutdown()
`);
    const { rows } = model.objects[objectNamed(model, 'manager').index];
    const worker = model.state.processes.findIndex((process) => process.name === 'worker');
    const calls = (rows.get(worker) ?? []).flatMap((row) =>
      Array.from({ length: row.length }, (_, at) => model.events.text(row.event(at))),
    );
    expect(calls).toEqual(['dict[7] = 7']);
  });
});

describe('values in shared memory', () => {
  it('know who read and wrote them, and what', () => {
    const model = played(`${IMPORTS}
if __name__ == '__main__':
    counter = Value('i', 3)
    cells = Array('i', [5, 6])
    cells[1] = 8
    counter.value += 1
`);
    const counter = objectNamed(model, 'counter');
    expect(counter.lastRead?.preview).toBe('3');
    expect(counter.lastWrite?.preview).toBe('4');
    expect(objectNamed(model, 'cells').lastWrite?.preview).toBe('8');
    expect(objectNamed(model, 'cells').values[StateOf.Size]).toBe(8);
    const { marks } = model.objects[counter.index];
    const kinds = Array.from({ length: marks.length }, (_, at) => marks.kind(at));
    expect(kinds).toEqual([Op.Write, Op.Read, Op.Write]);
  });
});

describe('the state at an event', () => {
  it('has the quantities that the tracks have', () => {
    const model = played(QUEUE);
    const q = objectNamed(model, 'q').index;
    for (let index = 0; index < model.events.length; index++) {
      const state = model.stateAt(index);
      if (state.objects[q] === undefined) continue;
      for (const what of ['items', 'buffered', 'waiting'] as const) {
        // Of several events at one time a track keeps the last.
        if (index + 1 < model.events.length && model.events.time(index + 1) === model.events.time(index))
          continue;
        const track = model.objects[q].steps(what)!;
        const kept = track.value(track.at(model.events.time(index)));
        expect(kept, `${what} after event ${index}`).toBe(quantity(state, state.objects[q], what));
      }
    }
  });
});
