import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kind } from '../trace/event';
import { BLOCK, NO_DEADLINE, SemKind } from './calls';
import { TestRun } from './testing/test-run';

const live = (speed = 1): TestRun => new TestRun({ clock: 'live', speed });

describe('the live clock', () => {
  it('runs at its speed, and changes speed without a jump', () => {
    const run = live(2);
    const main = run.main();
    run.hostTime += 1000;
    expect(main.now()).toBe(2000);
    run.control.setSpeed(0.5);
    expect(main.now()).toBe(2000);
    run.hostTime += 1000;
    expect(main.now()).toBe(2500);
    expect(run.of(Kind.Speed)).toEqual(['0/0 500 0 0 0']);
  });

  it('stands still while paused or held, and tells sleepers so', () => {
    const run = live();
    const main = run.main();
    run.hostTime += 100;
    run.control.pause();
    run.control.pause();
    run.hostTime += 1000;
    expect([main.now(), main.hostNsUntil(500)]).toEqual([100, Number.POSITIVE_INFINITY]);
    run.control.holdClock();
    run.control.resume();
    run.hostTime += 1000;
    expect(main.now()).toBe(100);
    run.control.releaseClock();
    run.hostTime += 50;
    expect([main.now(), main.hostNsUntil(500), main.hostNsUntil(10)]).toEqual([150, 350, 0]);
    expect([run.of(Kind.Pause).length, run.of(Kind.Resume).length]).toEqual([1, 1]);
  });

  it('stands still from a process being created until its worker begins it', () => {
    const run = live();
    const main = run.main();
    const pid = main.procCreate({ name: 'p', daemon: false, method: 'spawn', payload: new Uint8Array(0) });
    run.hostTime += 5000;
    expect(main.now()).toBe(0);
    const child = run.begin(pid);
    run.hostTime += 10;
    expect([main.now(), child.now()]).toEqual([10, 10]);
    run.check();
  });

  it('wakes of those who sleep only who has a deadline when it goes on', () => {
    const run = live();
    const main = run.main();
    const [timed, untimed] = [run.child(main), run.child(main)];
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    main.semAcquire(lock, NO_DEADLINE);
    for (const [child, deadline] of [
      [timed, 500],
      [untimed, NO_DEADLINE],
    ] as const) {
      child.semOpen(lock);
      expect(child.semAcquire(lock, deadline)).toBe(BLOCK);
    }
    const pid = main.procCreate({ name: 'p', daemon: false, method: 'spawn', payload: new Uint8Array(0) });
    const rung = [timed.doorbell(), untimed.doorbell()];
    run.begin(pid);
    expect(timed.doorbell()).not.toBe(rung[0]);
    expect(untimed.doorbell()).toBe(rung[1]);
  });

  it('does not stand still for a process that was killed before it began', () => {
    const run = live();
    const main = run.main();
    const pid = main.procCreate({ name: 'p', daemon: false, method: 'spawn', payload: new Uint8Array(0) });
    main.procKill(pid, 9);
    run.hostTime += 10;
    expect(main.now()).toBe(10);
  });

  it('does not stand still for ever when the ring was full', () => {
    const run = live();
    const main = run.main();
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    for (let i = 0; i < 2000; i++) {
      main.semAcquire(lock, NO_DEADLINE);
      main.semRelease(lock);
    }
    run.hostTime += 10;
    expect(main.now()).toBe(10);
  });

  it('never goes back, though workers read clocks that differ', () => {
    const run = live();
    const main = run.main();
    run.hostTime = 1000;
    expect(main.now()).toBe(1000);
    run.hostTime = 900;
    expect(main.now()).toBe(1000);
    expect(main.sleep(950)).not.toBe(BLOCK);
  });

  it('never goes back along the trace, whatever happens to it', () => {
    const act = fc.tuple(
      fc.constantFrom('pause', 'resume', 'hold', 'release', 'speed', 'pass', 'event', 'now'),
      fc.nat(1000),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const run = live();
        const main = run.main();
        const lock = main.semCreate(SemKind.Semaphore, 0, 1_000_000);
        let holds = 0;
        let last = 0;
        for (const [what, n] of acts) {
          if (what === 'pause') run.control.pause();
          else if (what === 'resume') run.control.resume();
          else if (what === 'hold') {
            holds++;
            run.control.holdClock();
          } else if (what === 'release' && holds > 0) {
            holds--;
            run.control.releaseClock();
          } else if (what === 'speed') run.control.setSpeed((n + 1) / 100);
          else if (what === 'pass') run.hostTime += n;
          else if (what === 'event') main.semRelease(lock);
          const standing = run.control.paused() || holds > 0;
          const now = main.now();
          expect(now).toBeGreaterThanOrEqual(last);
          if (standing) {
            run.hostTime += 7;
            expect(main.now()).toBe(now);
          }
          last = now;
        }
        const times = run.events().map((event) => event.time);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the virtual clock', () => {
  it('is what the engine sets, and cannot be set back', () => {
    const run = new TestRun();
    const main = run.main();
    run.control.setVirtualTime(123);
    expect(main.now()).toBe(123);
    expect(() => run.control.setVirtualTime(122)).toThrow('cannot go back');
    expect(() => live().control.setVirtualTime(1)).toThrow('cannot be set');
  });
});

describe('progress', () => {
  it('is said at most every ten milliseconds of the run', () => {
    const run = new TestRun();
    const main = run.main();
    for (let ms = 0; ms <= 35; ms++) {
      run.control.setVirtualTime(ms * 1_000_000);
      main.line = ms;
      main.progress();
    }
    expect(
      run
        .events()
        .filter((event) => event.kind === Kind.Progress)
        .map((event) => event.line),
    ).toEqual([10, 20, 30]);
  });
});
