import { describe, expect, it } from 'vitest';
import { Kind, SignalFate, WaitFor, WaitResult } from '../trace/event';
import {
  BLOCK,
  DONE,
  NO_DEADLINE,
  SemKind,
  SIG_BLOCK,
  SIG_SETMASK,
  SIG_UNBLOCK,
  SIGINT,
  SignalAction,
} from './calls';
import { Attention } from './control';
import { EAGAIN, EINTR, EINVAL, EPERM, EPIPE, ESRCH } from './errno';
import { SIGALRM, SIGCHLD, SIGCONT, SIGKILL, SIGPIPE, SIGSTOP } from './signal-set';
import { TestRun } from './testing/test-run';

const HUP = 1;
const USR1 = 10;
const USR2 = 12;
const TERM = 15;
const RTMAX = 64;

const request = { name: 'Process-1', daemon: false, method: 'spawn', payload: new Uint8Array(0) } as const;

describe('a signal', () => {
  it('ends a process, is ignored, or waits until the process takes it, as the process has said', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    child.setSignalAction(USR1, SignalAction.Ignore);
    child.setSignalAction(USR2, SignalAction.Handle);
    child.setSignalAction(RTMAX, SignalAction.Handle);
    for (const signal of [USR1, RTMAX, USR2, USR2]) expect(main.procKill(child.pid, signal)).toBe(DONE);
    expect(child.attention()).toBe(Attention.Signal);
    expect(child.takeSignals()).toEqual([USR2, RTMAX]);
    expect([child.attention(), child.takeSignals()]).toEqual([0, []]);
    main.procKill(child.pid, TERM);
    expect([child.attention(), child.endsWith()]).toEqual([Attention.End, -TERM]);
    expect(run.of(Kind.Signal)).toEqual([
      `1001/0 1002 ${USR1} ${SignalFate.Ignored} 0`,
      `1001/0 1002 ${RTMAX} ${SignalFate.Handled} 0`,
      `1001/0 1002 ${USR2} ${SignalFate.Handled} 0`,
      `1001/0 1002 ${USR2} ${SignalFate.Handled} 0`,
      `1001/0 1002 ${TERM} ${SignalFate.Ends} 0`,
    ]);
    run.check();
  });

  it('of those that nobody can handle ends all the same; the rest that are harmless by default end nobody', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    for (const signal of [SIGKILL, SIGSTOP, 32, 0, 65])
      expect(child.setSignalAction(signal, SignalAction.Handle)).toBe(-EINVAL);
    main.procKill(child.pid, SIGCHLD);
    expect(child.attention()).toBe(0);
    main.procKill(child.pid, SIGKILL);
    expect(child.endsWith()).toBe(-SIGKILL);
    run.check();
  });

  it('that ends its sender is answered by BLOCK', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.procKill(main.pid, USR1)).toBe(BLOCK);
    expect(main.endsWith()).toBe(-USR1);
    run.check();
  });

  it('is refused when there is no such process, no such signal, or the process is none of ours', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.procKill(4242, TERM)).toBe(-ESRCH);
    expect(main.procKill(main.pid, 65)).toBe(-EINVAL);
    expect(main.procKill(1, TERM)).toBe(-EPERM);
    expect(main.procKill(main.pid, 0)).toBe(DONE);
    expect(main.attention()).toBe(0);
  });

  it('for pid 0 goes to all, its sender the last', () => {
    const run = new TestRun();
    const main = run.main();
    const children = [run.child(main), run.child(main)];
    main.procCreate(request); // has no worker yet
    expect(children[0].procKill(0, TERM)).toBe(BLOCK);
    expect(run.of(Kind.Signal).map((event) => event.split(' ')[1])).toEqual(['1001', '1003', '1004', '1002']);
    expect(run.control.process(1004)?.exitCode).toBe(-TERM);
    run.check();
  });

  it('is forgotten when it is ignored before it was taken', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(USR1, SignalAction.Handle);
    main.procKill(main.pid, USR1);
    main.setSignalAction(USR1, SignalAction.Ignore);
    expect(main.takeSignals()).toEqual([]);
    run.check();
  });

  it('that stops a process holds back what would end it until SIGCONT comes, but not SIGKILL', () => {
    const run = new TestRun();
    const main = run.main();
    const [waits, dies] = [run.child(main), run.child(main)];
    for (const child of [waits, dies]) {
      main.procKill(child.pid, SIGSTOP);
      main.procKill(child.pid, TERM);
      child.standStill();
      expect(child.attention()).toBe(Attention.Stopped | Attention.Still);
      run.check();
    }
    main.procKill(waits.pid, SIGCONT);
    main.procKill(dies.pid, SIGKILL);
    expect([waits, dies].map((child) => [child.attention(), child.endsWith()])).toEqual([
      [Attention.End | Attention.GoesOn, -TERM],
      [Attention.End | Attention.GoesOn, -SIGKILL],
    ]);
    run.check();
  });

  it('that lets a process go on ends what looked like being stuck at once, not when the process hears of it', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    main.procKill(child.pid, SIGSTOP);
    child.standStill();
    main.procKill(child.pid, SIGCONT);
    main.procWait(child.pid, NO_DEADLINE);
    expect(run.control.stuck()).toBe(false);
    // Stopped again before it has heard of going on: it stands still as before.
    run.control.interrupt();
    main.cancelWait(0);
    main.takeSignals();
    main.procKill(child.pid, SIGSTOP);
    child.standStill();
    main.procWait(child.pid, NO_DEADLINE);
    expect(child.attention()).toBe(Attention.Stopped | Attention.Still | Attention.Signal);
    main.procKill(child.pid, SIGCONT);
    child.goOn();
    expect(child.attention()).toBe(Attention.Signal);
    expect(child.takeSignals()).toEqual([SIGINT]);
    run.check();
  });

  it('that stops a process keeps it from its very next call, whoever sent it', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    expect(child.permit).toBe(true);
    main.procKill(child.pid, SIGSTOP);
    expect(child.permit).toBe(false);
    child.standStill();
    main.procKill(child.pid, SIGCONT);
    child.goOn();
    expect(child.permit).toBe(true);
    child.procKill(child.pid, SIGSTOP);
    expect(child.permit).toBe(false);
    run.check();
  });

  it('that stops a process lets its deadlines pass, and its thread wait for SIGCONT', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    child.setTimer(5, 0);
    main.procKill(child.pid, SIGSTOP);
    expect(child.nextDeadline()).toBe(Number.POSITIVE_INFINITY);
    child.standStill();
    main.procWait(child.pid, NO_DEADLINE);
    expect(run.control.stuck()).toBe(true);
    expect(
      run.control.whoWaits().map(({ pid, waitFor, object, stopped }) => [pid, waitFor, object, stopped]),
    ).toEqual([
      [1001, WaitFor.Process, child.pid, false],
      [1002, WaitFor.Signal, SIGCONT, true],
    ]);
    run.check();
    run.control.interrupt(); // is heard by who is not stopped, and by the other when it goes on
    expect(run.control.stuck()).toBe(false);
    main.cancelWait(0);
    main.procKill(child.pid, SIGCONT);
    child.goOn();
    expect(child.takeSignals()).toEqual([SIGINT]);
    expect(child.nextDeadline()).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(run.of(Kind.WaitEnd)).toContain(`1002/0 ${WaitFor.Signal} ${SIGCONT} ${WaitResult.Granted} 0`);
    run.check();
  });

  it('that stops its sender lets it make no further call', () => {
    const run = new TestRun();
    const main = run.main();
    expect([main.procKill(main.pid, SIGSTOP), main.permit]).toEqual([DONE, false]);
    run.check();
  });

  it('of a child waits for a parent that has blocked it, though it would be ignored', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    main.signalMask(SIG_BLOCK, [SIGCHLD]);
    child.procExit(0);
    expect(main.signalWait([SIGCHLD], NO_DEADLINE)).toBe(SIGCHLD);
    run.check();
  });

  it('of Ctrl-C goes to all processes, which Python handles', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    child.setSignalAction(SIGINT, SignalAction.Ignore);
    run.control.interrupt();
    expect([main.takeSignals(), child.takeSignals()]).toEqual([[SIGINT], []]);
  });

  it('tells a parent that a child has ended, if it wants to know', () => {
    const run = new TestRun();
    const main = run.main();
    run.child(main).procExit(0);
    main.setSignalAction(SIGCHLD, SignalAction.Handle);
    run.child(main).procExit(0);
    expect(main.takeSignals()).toEqual([SIGCHLD]);
    expect(run.of(Kind.Signal)).toEqual([`1003/0 1001 ${SIGCHLD} ${SignalFate.Handled} 0`]);
    run.check();
  });

  it('tells who writes to a pipe that nobody reads, if it wants to know', () => {
    const run = new TestRun();
    const main = run.main();
    const { read, write } = main.pipeCreate('stream') as { read: number; write: number };
    main.fdClose(read);
    expect(main.fdWrite(write, new Uint8Array(1), 0)).toBe(-EPIPE);
    main.setSignalAction(SIGPIPE, SignalAction.Handle);
    expect(main.fdWrite(write, new Uint8Array(1), 0)).toBe(-EPIPE);
    expect(main.takeSignals()).toEqual([SIGPIPE]);
    main.setSignalAction(SIGPIPE, SignalAction.Default);
    expect(main.fdWrite(write, new Uint8Array(1), 0)).toBe(-EINTR);
    expect(main.endsWith()).toBe(-SIGPIPE);
    run.check();
  });

  it('is nothing to a process that Windows ends', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    child.setSignalAction(TERM, SignalAction.Handle);
    expect(main.procTerminate(child.pid, 3)).toBe(DONE);
    expect([child.attention(), child.endsWith()]).toEqual([Attention.End, 3]);
  });
});

describe('what a process does about signals', () => {
  it('is inherited by a fork, without what was sent to the parent', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(USR1, SignalAction.Handle);
    main.setSignalAction(USR2, SignalAction.Ignore);
    main.procKill(main.pid, USR1);
    main.setTimer(100, 0);
    const child = run.begin(main.procCreate({ ...request, method: 'fork' }));
    expect([child.signalAction(USR1), child.signalAction(USR2)]).toEqual([
      SignalAction.Handle,
      SignalAction.Ignore,
    ]);
    expect([child.takeSignals(), child.timer().left]).toEqual([[], 0]);
    run.check();
  });

  it('is that of a new interpreter after a spawn, except for what the parent ignores', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(USR1, SignalAction.Handle);
    main.setSignalAction(USR2, SignalAction.Ignore);
    const actions = (client: typeof main) =>
      [USR1, USR2, SIGINT, SIGPIPE].map((signal) => client.signalAction(signal));
    const { Default, Ignore, Handle } = SignalAction;
    expect(actions(run.child(main))).toEqual([Default, Ignore, Handle, Ignore]);
    main.setSignalAction(SIGINT, SignalAction.Ignore);
    expect(actions(run.child(main))).toEqual([Default, Ignore, Ignore, Ignore]);
  });
});

describe('a blocked signal', () => {
  it('waits until a thread lets it in', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(USR1, SignalAction.Handle);
    expect(main.signalMask(SIG_BLOCK, [USR1, SIGKILL])).toEqual([]);
    main.procKill(main.pid, USR1);
    expect([main.attention(), main.takeSignals(), main.signalsPending()]).toEqual([0, [], [USR1]]);
    expect(main.signalMask(SIG_UNBLOCK, [USR1])).toEqual([USR1]);
    expect([main.takeSignals(), main.signalsPending()]).toEqual([[USR1], []]);
    expect(run.of(Kind.Signal)).toEqual([`1001/0 1001 ${USR1} ${SignalFate.Blocked} 0`]);
    run.check();
  });

  it('that ends the process does so when it is let in', () => {
    const run = new TestRun();
    const main = run.main();
    main.signalMask(SIG_SETMASK, [TERM]);
    expect(main.procKill(main.pid, TERM)).toBe(DONE);
    expect(main.signalMask(SIG_SETMASK, [])).toBe(BLOCK);
    expect(main.endsWith()).toBe(-TERM);
  });

  it('is blocked by every thread, those that are made later as well', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(USR1, SignalAction.Handle);
    const before = main.threadCreate('before');
    main.signalMask(SIG_BLOCK, [USR1]);
    main.procKill(main.pid, USR1);
    expect(main.takeSignals()).toEqual([USR1]); // the other thread has let it in
    main.threadExit(before);
    main.threadCreate('after');
    const child = run.child(main);
    child.setSignalAction(USR1, SignalAction.Handle);
    for (const process of [main, child]) {
      main.procKill(process.pid, USR1);
      expect(process.takeSignals()).toEqual([]);
    }
    run.check();
  });

  it('is refused for an unknown way to change the mask', () => {
    expect(new TestRun().main().signalMask(7, [USR1])).toBe(-EINVAL);
  });
});

describe('a thread that waits for signals', () => {
  it('takes one that came before, or is woken by one that comes', () => {
    const run = new TestRun();
    const main = run.main();
    main.signalMask(SIG_BLOCK, [HUP, USR1, USR2]);
    main.procKill(main.pid, HUP);
    expect(main.signalWait([USR1, HUP], NO_DEADLINE)).toBe(HUP);
    expect(main.signalWait([USR1, USR2], NO_DEADLINE)).toBe(-EAGAIN);
    main.procKill(main.pid, HUP);
    expect(main.runnable(0)).toBe(false);
    run.child(main).procKill(main.pid, USR2);
    expect(main.runnable(0)).toBe(true);
    expect(main.signalWait([USR1, USR2], NO_DEADLINE)).toBe(USR2);
    expect(main.signalsPending()).toEqual([HUP]);
    expect(run.of(Kind.WaitEnd)).toEqual([`1001/0 ${WaitFor.Signal} 0 ${WaitResult.Granted} 0`]);
    run.check();
  });

  it('gives up at its deadline', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.signalWait([USR1], 100)).toBe(-EAGAIN);
    run.control.setVirtualTime(100);
    expect(main.signalWait([USR1], 100)).toBe(0);
    run.check();
  });
});

describe('the timer of a process', () => {
  it('sends SIGALRM once when it is due, and counts as a deadline till then', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(SIGALRM, SignalAction.Handle);
    expect(main.setTimer(1000, 0)).toEqual({ left: 0, every: 0 });
    main.semAcquire(main.semCreate(SemKind.Lock, 0, 1), NO_DEADLINE);
    expect([main.nextDeadline(), main.timerDue(), run.control.stuck()]).toEqual([1000, 1000, false]);
    run.control.setVirtualTime(400);
    expect(main.timer()).toEqual({ left: 600, every: 0 });
    main.ringTimer();
    expect(main.takeSignals()).toEqual([]);
    run.control.setVirtualTime(1000);
    main.ringTimer();
    main.ringTimer();
    expect(main.takeSignals()).toEqual([SIGALRM]);
    expect([main.timer().left, run.control.stuck()]).toEqual([0, true]);
    expect(run.of(Kind.Signal)).toEqual([`1001/0 1001 ${SIGALRM} ${SignalFate.Handled} 0`]);
    run.check();
  });

  it('goes on at its interval, and makes up for one of the times that it missed', () => {
    const run = new TestRun();
    const main = run.main();
    main.setSignalAction(SIGALRM, SignalAction.Handle);
    main.setTimer(1000, 200);
    run.control.setVirtualTime(1650);
    main.ringTimer();
    expect([main.takeSignals(), main.timerDue()]).toEqual([[SIGALRM], 1800]);
    expect(main.setTimer(0, 0)).toEqual({ left: 150, every: 200 });
    expect(main.timerDue()).toBe(NO_DEADLINE);
  });

  it('ends a process that does nothing about it', () => {
    const run = new TestRun();
    const main = run.main();
    main.setTimer(1, 0);
    run.control.setVirtualTime(1);
    main.ringTimer();
    expect(main.endsWith()).toBe(-SIGALRM);
  });
});
