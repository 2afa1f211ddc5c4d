import { describe, expect, it } from 'vitest';
import { EndReason, Kind, type RunInfo, WaitFor } from '../trace/event';
import { decodeRecords } from '../trace/record';
import { BLOCK, DONE, NO_DEADLINE, SemKind, SIGINT } from './calls';
import { Attention } from './control';
import { TestRun } from './testing/test-run';

describe('a run', () => {
  it('begins and ends in the trace, and nothing comes after', () => {
    const run = new TestRun();
    const main = run.main();
    main.threadCreate('kept');
    const info: RunInfo = {
      version: 1,
      engine: 'deterministic',
      seed: 0,
      speed: 1,
      costModel: 1,
      preset: 'spawn',
    };
    const events = decodeRecords(run.control.endRun(EndReason.Exited, 'the main process ended'));
    expect(JSON.parse(events[0].text)).toEqual(info);
    expect(events.map((event) => event.kind)).toEqual([
      Kind.RunStart,
      Kind.ProcessCreate,
      Kind.ProcessStart,
      Kind.ThreadStart,
      Kind.RunEnd,
    ]);
    expect(events.at(-1)).toMatchObject({ a: EndReason.Exited, text: 'the main process ended' });
    expect(() => main.now()).toThrow('the run is over');
    expect(run.control.drain()).toHaveLength(0);
  });

  it('can be ended though the kernel lock is held by a dead worker', () => {
    const run = new TestRun({ shared: true, clock: 'live' });
    const main = run.main();
    main.semCreate(SemKind.Lock, 1, 1);
    Atomics.store(run.control.words, 16, 3 + 1); // as a worker of slot 3 that was killed inside a call
    expect(run.control.lockOwner()).toBe(3);
    run.control.abort();
    const events = decodeRecords(run.control.endRun(EndReason.WorkerDied, 'Process-3 was killed', true));
    expect(events.map((event) => event.kind)).toContain(Kind.SemCreate);
    expect(events.at(-1)).toMatchObject({ kind: Kind.RunEnd, text: 'Process-3 was killed' });
    expect(run.control.alive()).toEqual([1001]);
    expect(() => main.now()).toThrow('the run is over');
  });

  it('ends at the trace limit with all calls complete', () => {
    const run = new TestRun({ maxTraceEvents: 10 });
    const main = run.main();
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    const spin = (): void => {
      for (;;) {
        main.semAcquire(lock, NO_DEADLINE);
        main.semRelease(lock);
      }
    };
    expect(spin).toThrow('the run is over');
    expect(run.control.limitReached()).toBe(EndReason.TraceLimit);
    expect(run.events()).toHaveLength(10);
    expect(run.control.counters().events).toBe(10);
    run.check();
  });

  it('goes on when the ring is full: the reader takes the records aside, and none is lost', () => {
    const run = new TestRun();
    const main = run.main();
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    for (let i = 0; i < 5000; i++) {
      main.line = i;
      main.semAcquire(lock, NO_DEADLINE);
      main.semRelease(lock);
    }
    const lines = run
      .events()
      .filter((event) => event.kind === Kind.SemAcquire)
      .map((event) => event.line);
    expect(lines).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  });

  it('is interrupted and stopped through words that each process looks at', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    run.control.interrupt();
    expect([main.attention(), child.attention()]).toEqual([Attention.Signal, Attention.Signal]);
    expect([main.takeSignals(), main.takeSignals()]).toEqual([[SIGINT], []]);
    const bell = main.doorbell();
    run.control.stop();
    expect([main.attention(), child.attention()]).toEqual([
      Attention.Stop,
      Attention.Stop | Attention.Signal,
    ]);
    expect(main.doorbell()).toBe(bell + 1);
  });
});

describe('a stuck run', () => {
  function deadlock() {
    const run = new TestRun();
    const main = run.main();
    const a = main.semCreate(SemKind.Lock, 1, 1);
    const b = main.semCreate(SemKind.Lock, 1, 1);
    main.semName(a, 'left');
    const child = run.child(main, 'Process-1');
    main.line = 10;
    main.semAcquire(a, NO_DEADLINE);
    child.line = 20;
    child.semAcquire(b, NO_DEADLINE);
    main.line = 11;
    main.semAcquire(b, NO_DEADLINE);
    return { run, main, child, a, b };
  }

  it('is one in which every thread waits for ever', () => {
    const { run, child, a } = deadlock();
    expect(run.control.stuck()).toBe(false);
    child.line = 21;
    child.semAcquire(a, NO_DEADLINE);
    expect(run.control.stuck()).toBe(true);
  });

  it('is not one where a deadline, a signal, an interrupt, a start or a wake is to come', () => {
    for (const what of ['deadline', 'signal', 'interrupt', 'start', 'wake', 'sleep'] as const) {
      const { run, main, child, a } = deadlock();
      if (what === 'start') {
        main.cancelWait(0);
        main.procCreate({ name: 'p', daemon: false, method: 'spawn', payload: new Uint8Array(0) });
        main.semAcquire(a, NO_DEADLINE);
      }
      if (what === 'sleep') child.sleep(10 ** 12);
      else child.semAcquire(a, what === 'deadline' ? 10 ** 12 : NO_DEADLINE);
      if (what === 'signal') child.procKill(1001, 15);
      if (what === 'interrupt') run.control.interrupt();
      if (what === 'wake') run.child(child).semRelease(a);
      expect([what, run.control.stuck()]).toEqual([what, false]);
    }
  });

  it('says who waits for what, held by whom, at which lines', () => {
    const { run, child, a, b } = deadlock();
    child.line = 21;
    child.semAcquire(a, NO_DEADLINE);
    const [first, second] = run.control.whoWaits();
    expect(first).toMatchObject({
      pid: 1001,
      process: 'MainProcess',
      thread: 'MainThread',
      line: 11,
      object: b,
    });
    expect(first.holder).toEqual({
      pid: 1002,
      tid: 0,
      process: 'Process-1',
      thread: 'MainThread',
      alive: true,
      line: 20,
    });
    expect(second).toMatchObject({ pid: 1002, line: 21, objectName: 'left', semKind: SemKind.Lock });
    expect(second.holder).toMatchObject({ pid: 1001, line: 10 });
  });

  it('names a holder that is dead, and a process that is waited for', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main, 'Process-1');
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    child.semAcquire(lock, NO_DEADLINE);
    child.procExit(0);
    main.semAcquire(lock, NO_DEADLINE);
    expect(run.control.whoWaits()[0].holder).toMatchObject({ process: 'Process-1', alive: false });
    main.cancelWait(0);
    const other = run.child(main, 'Process-2');
    main.procWait(other.pid, NO_DEADLINE);
    expect(run.control.whoWaits()).toMatchObject([
      { waitFor: WaitFor.Process, objectName: 'Process-2', holder: { pid: other.pid, alive: true } },
    ]);
  });
});

describe('a gated client', () => {
  it('uses its permit up with each call that takes time, and not with those that take none', () => {
    const run = new TestRun();
    const main = run.main();
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    main.gated = true;
    main.permit = true;
    main.semName(lock, 'mutex');
    main.runnable(0);
    expect(main.permit).toBe(true);
    expect(main.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    expect(main.permit).toBe(false);
  });
});

describe('a doorbell', () => {
  it('rings for a wake by another process, but not for the caller itself', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    const lock = main.semCreate(SemKind.Lock, 0, 1);
    expect(child.semAcquire(lock, NO_DEADLINE)).toBe(BLOCK);
    const bells = [main.doorbell(), child.doorbell()];
    main.semRelease(lock);
    expect([main.doorbell(), child.doorbell()]).toEqual([bells[0], bells[1] + 1]);
  });
});
