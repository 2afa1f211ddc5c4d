import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EndReason, Kind, type TraceEvent, WaitFor, WaitResult } from '../event';
import { Activity } from './activity';
import type { IntervalTrack } from './interval-track';
import type { RunState } from './run-state';
import { busyTrace, deadlockTrace, ticketTrace } from './testing/synthetic';
import { TimelineModel } from './timeline-model';

function modelOf(events: readonly TraceEvent[]): TimelineModel {
  const model = new TimelineModel();
  model.append(events);
  return model;
}

function event(kind: Kind, fields: Partial<TraceEvent> = {}): TraceEvent {
  return { kind, time: 0, pid: 0, tid: 0, line: 0, a: 0, b: 0, c: 0, d: 0, text: '', ...fields };
}

const born = (pid: number, name: string, time = 0) => [
  event(Kind.ProcessCreate, { a: pid, text: name, time }),
  event(Kind.ProcessStart, { pid, time }),
];

function intervals(track: IntervalTrack): [Activity, number, number][] {
  return Array.from({ length: track.length }, (_, i) => [track.activity(i), track.start(i), track.end(i)]);
}

const withoutObjects = (state: Readonly<RunState>) => JSON.parse(JSON.stringify(state));

describe('TimelineModel', () => {
  it('turns starts, waits and exits into intervals without gaps', () => {
    const model = modelOf([
      event(Kind.ProcessCreate, { a: 1001, text: 'MainProcess' }),
      event(Kind.ProcessStart, { pid: 1001, time: 5 }),
      event(Kind.WaitBegin, { pid: 1001, time: 8, line: 3, a: WaitFor.Sleep, c: 1 }),
      event(Kind.WaitEnd, { pid: 1001, time: 20, a: WaitFor.Sleep }),
      event(Kind.ProcessExit, { pid: 1001, time: 30 }),
    ]);
    expect(intervals(model.processes[0].threads[0].intervals)).toEqual([
      [Activity.Starting, 0, 5],
      [Activity.Running, 5, 8],
      [Activity.Sleeping, 8, 20],
      [Activity.Running, 20, 30],
    ]);
  });

  it('leaves the last interval open while the run goes on', () => {
    const model = modelOf(born(1001, 'MainProcess'));
    expect(model.processes[0].threads[0].intervals.isOpen).toBe(true);
  });

  it('knows who holds a lock from acquire to release, in both lanes', () => {
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.SemCreate, { pid: 1001, a: 4, b: 0, c: 1, d: 1, time: 1 }),
      event(Kind.SemName, { pid: 1001, a: 4, text: 'lock', time: 1 }),
      event(Kind.SemAcquire, { pid: 1001, line: 7, a: 4, b: 0, time: 2 }),
      event(Kind.SemRelease, { pid: 1001, line: 9, a: 4, b: 1, time: 6 }),
    ]);
    expect(intervals(model.primitives[0].holders)).toEqual([[Activity.Holding, 2, 6]]);
    expect(intervals(model.processes[0].holdsOf(0))).toEqual([[Activity.Holding, 2, 6]]);
    expect(model.primitives[0].holders.line(0)).toBe(7);
    expect(model.stateAt(model.eventAt(3)).primitives[0]).toMatchObject({
      name: 'lock',
      value: 0,
      holder: { process: 0, tid: 0, line: 7, since: 2 },
    });
    expect(model.state.primitives[0].holder).toBeUndefined();
  });

  it('keeps one holding interval through nested acquires of an RLock', () => {
    const acquire = (time: number) => event(Kind.SemAcquire, { pid: 1001, a: 0, b: 0, time });
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.SemCreate, { pid: 1001, a: 0, b: 1, c: 1, d: 1 }),
      acquire(1),
      acquire(2),
      event(Kind.SemRelease, { pid: 1001, a: 0, b: 0, time: 3 }),
      event(Kind.SemRelease, { pid: 1001, a: 0, b: 1, time: 4 }),
    ]);
    expect(intervals(model.primitives[0].holders)).toEqual([[Activity.Holding, 1, 4]]);
  });

  it('leaves a lock held when its holder is killed, and ends the lane of the holder', () => {
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.SemCreate, { pid: 1001, a: 0, b: 0, c: 1, d: 1 }),
      event(Kind.SemAcquire, { pid: 1001, a: 0, b: 0, time: 1 }),
      event(Kind.ProcessExit, { pid: 1001, a: -15, time: 5 }),
    ]);
    expect(model.primitives[0].holders.isOpen).toBe(true);
    expect(model.processes[0].holdsOf(0).isOpen).toBe(false);
    expect(model.state.processes[0].exitCode).toBe(-15);
    expect(model.state.primitives[0].holder?.process).toBe(0);
  });

  it('gives a used-again slot of the kernel a lane of its own', () => {
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.SemCreate, { pid: 1001, a: 3, b: 0, c: 1, d: 1 }),
      event(Kind.SemDrop, { pid: 1001, a: 3 }),
      event(Kind.SemCreate, { pid: 1001, a: 3, b: 2, c: 5, d: 9 }),
    ]);
    expect(model.state.primitives.map(({ sem, alive, value }) => [sem, alive, value])).toEqual([
      [3, false, 1],
      [3, true, 5],
    ]);
  });

  it('sends a woken waiter that another overtakes to the tail', () => {
    const wait = (pid: number, time: number) =>
      event(Kind.WaitBegin, { pid, a: WaitFor.Semaphore, b: 0, c: -1, time });
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      ...born(1002, 'Process-1'),
      ...born(1003, 'Process-2'),
      event(Kind.SemCreate, { pid: 1001, a: 0, b: 0, c: 0, d: 1 }),
      wait(1002, 1),
      wait(1003, 2),
      event(Kind.SemRelease, { pid: 1001, a: 0, b: 1, c: 1002, time: 3 }),
      event(Kind.SemAcquire, { pid: 1001, a: 0, b: 0, time: 3 }),
    ]);
    expect(model.state.primitives[0].waiters.map((waiter) => waiter.process)).toEqual([2, 1]);
    expect(model.stateAt(model.events.length - 2).primitives[0].waiters[0]).toMatchObject({
      process: 1,
      woken: true,
    });
  });

  it('counts waiters as steps, and drops those who are killed', () => {
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      ...born(1002, 'Process-1'),
      event(Kind.SemCreate, { pid: 1001, a: 0, b: 0, c: 0, d: 1 }),
      event(Kind.WaitBegin, { pid: 1001, a: WaitFor.Semaphore, b: 0, c: -1, time: 1 }),
      event(Kind.WaitBegin, { pid: 1002, a: WaitFor.Semaphore, b: 0, c: -1, time: 2 }),
      event(Kind.WaitEnd, { pid: 1001, a: WaitFor.Semaphore, b: 0, c: WaitResult.TimedOut, time: 3 }),
      event(Kind.ProcessExit, { pid: 1002, a: -9, time: 4 }),
    ]);
    const { waiters } = model.primitives[0];
    expect(Array.from({ length: waiters.length }, (_, i) => [waiters.time(i), waiters.value(i)])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 0],
    ]);
  });

  it('remembers who read and wrote a file last, also when it is opened again', () => {
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.FileOpen, { pid: 1001, a: 0, text: 'ticket.json' }),
      event(Kind.FileWrite, { pid: 1001, a: 0, b: 11, line: 4, text: '{"left": 1}', time: 1 }),
      event(Kind.FileOpen, { pid: 1001, a: 1, text: 'ticket.json', time: 2 }),
      event(Kind.FileRead, { pid: 1001, a: 1, b: 11, line: 5, text: '{"left": 1}', time: 3 }),
    ]);
    expect(model.files).toHaveLength(1);
    expect(model.files[0].accesses.length).toBe(2);
    expect(model.state.files[0]).toMatchObject({
      size: 11,
      lastWrite: { process: 0, time: 1, line: 4 },
      lastRead: { process: 0, time: 3, line: 5 },
    });
  });

  it('says which line a running process is at from its progress', () => {
    const model = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.Progress, { pid: 1001, line: 12, time: 10 }),
      event(Kind.Progress, { pid: 1001, line: 14, time: 20 }),
    ]);
    expect(model.state.processes[0].threads[0].line).toBe(14);
    expect(model.lineAt(0, 0, 15)).toBe(12);
    expect(model.lineAt(0, 0, 5)).toBe(0);
  });

  it('gives at every event the state that playing the trace up to it gives', () => {
    const events = busyTrace(3000);
    const model = modelOf(events);
    const player = new TimelineModel();
    for (let index = 0; index < events.length; index++) {
      player.append([events[index]]);
      if (index % 37 === 0 || index > 2990) {
        expect(withoutObjects(model.stateAt(index))).toEqual(withoutObjects(player.state));
      }
    }
  });

  it('does not depend on how the trace was cut into batches', () => {
    const events = ticketTrace();
    const whole = modelOf(events);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const pieces = new TimelineModel();
        let at = 0;
        for (const size of sizes) {
          pieces.append(events.slice(at, at + size));
          at += size;
        }
        pieces.append(events.slice(at));
        expect(withoutObjects(pieces.state)).toEqual(withoutObjects(whole.state));
        for (const process of whole.processes) {
          expect(intervals(pieces.processes[process.index].threads[0].intervals)).toEqual(
            intervals(process.threads[0].intervals),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('hands out states that later events cannot change, the same one to all who ask for a moment', () => {
    const events = ticketTrace();
    const model = modelOf(events.slice(0, 60));
    const before = model.stateAt(59);
    const kept = withoutObjects(before);
    model.append(events.slice(60));
    expect(withoutObjects(before)).toEqual(kept);
    expect(model.stateAt(59)).toBe(before);
    expect(model.stateAt(60)).not.toBe(before);
  });

  it('keeps every lane in order and closed when all processes ended', () => {
    for (const lock of [true, false]) {
      const model = modelOf(ticketTrace({ lock }));
      for (const { threads } of model.processes) {
        const all = intervals(threads[0].intervals);
        for (let i = 1; i < all.length; i++) expect(all[i][1]).toBe(all[i - 1][2]);
        expect(threads[0].intervals.isOpen).toBe(false);
      }
    }
  });

  it('never lets two hold a lock at the same time', () => {
    const { holders } = modelOf(ticketTrace()).primitives[0];
    expect(holders.length).toBe(10);
    for (let i = 1; i < holders.length; i++)
      expect(holders.start(i)).toBeGreaterThanOrEqual(holders.end(i - 1));
  });

  it('tells listeners once per append until they leave', () => {
    const model = new TimelineModel();
    let heard = 0;
    const leave = model.subscribe(() => heard++);
    model.append(born(1001, 'MainProcess'));
    model.append([]);
    expect(heard).toBe(1);
    leave();
    model.append([event(Kind.Progress, { pid: 1001, line: 1 })]);
    expect(heard).toBe(1);
  });

  it('refuses an event that goes back in time and names it', () => {
    const model = modelOf(born(1001, 'MainProcess', 10));
    expect(() => model.append([event(Kind.Progress, { pid: 1001, time: 9 })])).toThrow(
      'trace event 2: time 9 ns',
    );
  });

  it('says in plain words how a run ended', () => {
    expect(modelOf(ticketTrace()).outcome).toMatchObject({ name: 'exited', exitCode: 0 });
    expect(modelOf(ticketTrace({ end: false })).outcome).toBeUndefined();
    expect(modelOf(deadlockTrace()).outcome?.sentence).toMatch(
      /^Stuck after 0\.\d\d s: transfer-1 waits for b/,
    );
    const failed = modelOf([
      ...born(1001, 'MainProcess'),
      event(Kind.ProcessExit, { pid: 1001, a: 3, time: 2e9 }),
      event(Kind.RunEnd, { a: EndReason.Exited, time: 2e9 }),
    ]);
    expect(failed.outcome?.sentence).toBe('The main process ended with exit code 3 after 2.00 s.');
  });

  it('answers the state at any of 10,000 events within 16 ms', () => {
    const model = modelOf(busyTrace(10_000));
    const took = Array.from({ length: 200 }, (_, round) => {
      const begin = performance.now();
      model.stateAt((round * 4999) % model.events.length);
      return performance.now() - begin;
    });
    // The middle one: a machine that is busy with other things may hold up some of them.
    expect(took.sort((a, b) => a - b)[100]).toBeLessThan(16);
  });
});
