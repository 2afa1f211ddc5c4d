import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../base/utf8';
import { Kind, WaitFor, WaitResult } from '../trace/event';
import { BLOCK, DONE, NO_DEADLINE, O_CREAT, O_RDONLY, O_WRONLY, SemKind, TIMEOUT } from './calls';
import { Attention, SlotState } from './control';
import { EAGAIN, ECHILD, ENOMEM, ESRCH } from './errno';
import { openClient } from './index';
import { TestRun } from './testing/test-run';

const request = { name: 'Process-1', daemon: false, method: 'spawn', payload: new Uint8Array(0) } as const;

describe('processes', () => {
  it('get pids from 1001 on, and hand over name and payload', () => {
    const run = new TestRun();
    const main = run.main();
    const payload = Uint8Array.from({ length: 1000 }, (_, i) => i & 255);
    const pid = main.procCreate({ ...request, name: '进程', daemon: true, payload });
    expect([main.pid, pid]).toEqual([1001, 1002]);
    const child = run.begin(pid);
    expect(child.procPayload()).toEqual(payload);
    expect(child.procPayload()).toEqual(payload);
    expect(run.control.process(pid)).toMatchObject({
      name: '进程',
      daemon: true,
      parent: 1001,
      started: true,
    });
    expect(run.of(Kind.ProcessCreate)).toEqual(['0/0 1001 0 0 0 MainProcess', '1001/0 1002 0 0 0 进程']);
    expect(run.of(Kind.ProcessStart)).toEqual(['1001/0 0 0 0 0', '1002/0 0 0 0 0']);
    run.check();
  });

  it('wake all who wait for their end, and keep their exit code', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    const other = run.child(main);
    expect(main.procWait(child.pid, NO_DEADLINE)).toBe(BLOCK);
    expect(other.procWait(child.pid, NO_DEADLINE)).toBe(BLOCK);
    expect(main.procState(child.pid)).toEqual({ pid: child.pid, exitCode: undefined });
    child.procExit(7);
    expect([main.runnable(0), other.runnable(0)]).toEqual([true, true]);
    expect(main.procWait(child.pid, NO_DEADLINE)).toBe(DONE);
    expect(other.procWait(child.pid, NO_DEADLINE)).toBe(DONE);
    expect(main.procState(child.pid)).toEqual({ pid: child.pid, exitCode: 7 });
    expect(main.procWait(child.pid, 0)).toBe(DONE);
    expect(run.of(Kind.WaitEnd)).toHaveLength(2);
    expect(run.of(Kind.ProcessExit)).toEqual(['1002/0 7 0 0 0']);
    run.check();
  });

  it('are waited for until the deadline', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    expect(main.procWait(child.pid, 0)).toBe(TIMEOUT);
    expect(main.procWait(child.pid, 100)).toBe(BLOCK);
    run.control.setVirtualTime(100);
    expect(main.procWait(child.pid, 100)).toBe(TIMEOUT);
    expect(main.procWait(4242, NO_DEADLINE)).toBe(-ECHILD);
    expect(main.procState(4242)).toBeUndefined();
    expect(run.of(Kind.WaitEnd)).toEqual([`1001/0 ${WaitFor.Process} 1002 ${WaitResult.TimedOut} 0`]);
    run.check();
  });

  it('are told of a signal and end with it; one that has no worker yet ends at once', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    const lock = child.semCreate(SemKind.Lock, 0, 1);
    child.semAcquire(lock, NO_DEADLINE);
    expect(main.procKill(child.pid, 15)).toBe(DONE);
    expect(main.procKill(child.pid, 9)).toBe(DONE);
    expect(child.attention()).toBe(Attention.End);
    expect(child.endsWith()).toBe(-15);
    child.procExit(child.endsWith());
    const waiting = main.procCreate(request);
    expect(main.procKill(waiting, 15)).toBe(DONE);
    expect(main.procState(waiting)?.exitCode).toBe(-15);
    expect(run.control.needWorkers()).toBe(0);
    expect(main.procKill(4242, 15)).toBe(-ESRCH);
    expect(main.procKill(waiting, 15)).toBe(-ESRCH);
    expect(run.of(Kind.Signal)).toEqual(['1001/0 1002 15 0 0', '1001/0 1002 9 0 0', '1001/0 1003 15 0 0']);
    run.check();
  });

  it('fail to be created with EAGAIN when too many live, and can be again when one ended', () => {
    const run = new TestRun();
    const main = run.main();
    const children = Array.from({ length: 7 }, () => run.child(main));
    expect(main.procCreate(request)).toBe(-EAGAIN);
    run.check();
    children[2].procExit(0);
    expect(main.procCreate(request)).toBeGreaterThan(0);
    run.check();
  });

  it('are remembered until their parent knows of their end, then their records serve again', () => {
    const run = new TestRun();
    const main = run.main();
    for (let i = 0; i < 31; i++) run.child(main).procExit(i);
    expect(main.procCreate(request)).toBe(-EAGAIN);
    expect(main.procWait(1003, NO_DEADLINE)).toBe(DONE);
    const pid = main.procCreate(request);
    expect(pid).toBe(1003 + 32);
    expect(main.procState(1003)).toBeUndefined();
    expect(main.procState(1004)?.exitCode).toBe(2);
    run.check();
  });

  it('are known to have ended by who waited, though their record serves another by then', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    const other = run.child(main);
    other.procWait(child.pid, NO_DEADLINE);
    child.procExit(0);
    main.procWait(child.pid, NO_DEADLINE);
    while (main.procState(child.pid) !== undefined) {
      const next = run.child(main);
      next.procExit(0);
      main.procState(next.pid);
    }
    run.check();
    expect(other.procWait(child.pid, NO_DEADLINE)).toBe(DONE);
    expect(other.procWait(child.pid, NO_DEADLINE)).toBe(-ECHILD);
    run.check();
  });

  it('fail to be created with ENOMEM when the heap cannot hold the payload', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.procCreate({ ...request, payload: new Uint8Array(2 << 20) })).toBe(-ENOMEM);
    expect(main.procCreate({ ...request, payload: new Uint8Array(500_000) })).toBe(1002);
    expect(main.procCreate({ ...request, payload: new Uint8Array(500_000) })).toBe(-ENOMEM);
    run.check();
    main.procKill(1002, 9);
    expect(main.procCreate({ ...request, payload: new Uint8Array(500_000) })).toBe(1003);
    run.check();
  });

  it('inherit open files under fork, with one position for both', () => {
    const run = new TestRun();
    const main = run.main();
    const out = main.fileOpen('a', O_WRONLY | O_CREAT);
    main.fileWrite(out, encodeUtf8('abcdef'));
    const fd = main.fileOpen('a', O_RDONLY);
    const child = run.begin(main.procCreate({ ...request, method: 'fork' }));
    expect(child.fileRead(fd, 2)).toEqual(encodeUtf8('ab'));
    expect(main.fileRead(fd, 2)).toEqual(encodeUtf8('cd'));
    run.check();
    main.fileClose(fd);
    expect(child.fileRead(fd, 2)).toEqual(encodeUtf8('ef'));
    child.procExit(0);
    run.check();
  });
});

describe('slots', () => {
  it('that are ready are given a process the moment it is created, and are rung', () => {
    const run = new TestRun();
    run.control.slotReady(2);
    const bell = run.control.words[run.control.doorbellWord(2)];
    const pid = run.control.createMain();
    expect(run.control.words[run.control.doorbellWord(2)]).toBe(bell + 1);
    expect(run.control.slotState(2)).toBe(SlotState.Starting);
    expect([run.control.slotProcess(2), run.control.takeNext(2), run.control.takeNext(1)]).toEqual([
      pid,
      pid,
      0,
    ]);
    const main = openClient(run.buffer, run.host, 2, pid);
    main.begin();
    expect(run.control.slotState(2)).toBe(SlotState.Running);
    expect(run.control.takeNext(2)).toBe(0);
    main.procExit(0);
    expect([run.control.slotState(2), run.control.slotProcess(2)]).toEqual([SlotState.Free, 0]);
    run.check();
  });

  it('that become ready are given the process that waits longest', () => {
    const run = new TestRun();
    const main = run.main();
    const pids = [1, 2].map(() => main.procCreate(request));
    expect(run.control.needWorkers()).toBe(2);
    run.check();
    run.control.slotReady(5);
    run.control.slotReady(4);
    expect([run.control.slotProcess(5), run.control.slotProcess(4)]).toEqual(pids);
    expect(run.control.needWorkers()).toBe(0);
    run.check();
  });
});

describe('threads', () => {
  it('wait apart from each other', () => {
    const run = new TestRun();
    const main = run.main();
    const tid = main.threadCreate('feeder');
    const lock = main.semCreate(SemKind.Lock, 0, 1);
    main.tid = tid;
    main.semAcquire(lock, NO_DEADLINE);
    main.tid = 0;
    expect([main.runnable(0), main.runnable(tid)]).toEqual([true, false]);
    main.semRelease(lock);
    expect(main.runnable(tid)).toBe(true);
    main.threadExit(tid);
    expect(run.of(Kind.ThreadExit)).toEqual([`1001/0 ${tid} 0 0 0`]);
    expect(main.threadCreate('next')).toBe(tid + 1);
    run.check();
  });

  it('run out with EAGAIN', () => {
    const run = new TestRun();
    const main = run.main();
    let tid = 0;
    while (tid >= 0) tid = main.threadCreate('t');
    expect(tid).toBe(-EAGAIN);
    expect(main.procCreate(request)).toBe(-EAGAIN);
    run.check();
    main.threadExit(1);
    expect(main.threadCreate('t')).toBeGreaterThan(0);
    run.check();
  });

  it('sleep until their deadline and no longer', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.sleep(0)).toBe(DONE);
    expect(main.sleep(1000)).toBe(BLOCK);
    run.control.setVirtualTime(999);
    expect([main.runnable(0), main.sleep(1000)]).toEqual([false, BLOCK]);
    run.control.setVirtualTime(1000);
    expect([main.runnable(0), main.sleep(1000)]).toEqual([true, DONE]);
    expect(run.of(Kind.WaitBegin)).toEqual([`1001/0 ${WaitFor.Sleep} 0 1 0`]);
    expect(run.of(Kind.WaitEnd)).toEqual([`1001/0 ${WaitFor.Sleep} 0 ${WaitResult.Granted} 0`]);
  });
});
