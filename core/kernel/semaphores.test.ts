import { describe, expect, it } from 'vitest';
import { Kind, WaitFor, WaitResult } from '../trace/event';
import { BLOCK, DONE, NO_DEADLINE, SemKind, TIMEOUT } from './calls';
import { EINVAL, ENOSPC, EOVERFLOW } from './errno';
import { TestRun } from './testing/test-run';

function lockRun(children = 3) {
  const run = new TestRun();
  const main = run.main();
  const lock = main.semCreate(SemKind.Lock, 1, 1);
  const clients = Array.from({ length: children }, (_, i) => run.child(main, `Process-${i + 1}`));
  return { run, main, lock, clients };
}

describe('a semaphore', () => {
  it('is taken by the first who asks, and blocks the second until it is released', () => {
    const { run, lock, clients } = lockRun(2);
    expect(clients[0].semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    expect(clients[1].semAcquire(lock, NO_DEADLINE)).toBe(BLOCK);
    expect(clients[1].runnable(0)).toBe(false);
    expect(clients[0].semRelease(lock)).toBe(DONE);
    expect(clients[1].runnable(0)).toBe(true);
    expect(clients[1].semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    expect(run.of(Kind.SemAcquire)).toEqual([`1002/0 ${lock} 0 0 0`, `1003/0 ${lock} 0 1 0`]);
    expect(run.of(Kind.SemRelease)).toEqual([`1002/0 ${lock} 1 1003 0`]);
  });

  it('gives the longest waiter the first chance', () => {
    const { lock, clients, run } = lockRun(3);
    clients[0].semAcquire(lock, NO_DEADLINE);
    clients[2].semAcquire(lock, NO_DEADLINE);
    clients[1].semAcquire(lock, NO_DEADLINE);
    clients[0].semRelease(lock);
    expect(clients[2].runnable(0)).toBe(true);
    expect(clients[1].runnable(0)).toBe(false);
    run.check();
  });

  it('lets a thread that runs take it before the one it woke, which then queues at the tail', () => {
    const { lock, clients, run } = lockRun(3);
    const [holder, first, second] = clients;
    holder.semAcquire(lock, NO_DEADLINE);
    first.semAcquire(lock, NO_DEADLINE);
    second.semAcquire(lock, NO_DEADLINE);
    holder.semRelease(lock);
    expect(holder.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    expect(first.semAcquire(lock, NO_DEADLINE)).toBe(BLOCK);
    holder.semRelease(lock);
    expect([first.runnable(0), second.runnable(0)]).toEqual([false, true]);
    expect(run.of(Kind.WaitBegin)).toHaveLength(2);
    run.check();
  });

  it('passes a wake on when the woken thread gives up, is cancelled or dies', () => {
    for (const way of ['cancel', 'exit', 'kill'] as const) {
      const { lock, clients, run } = lockRun(3);
      const [holder, first, second] = clients;
      holder.semAcquire(lock, NO_DEADLINE);
      first.semAcquire(lock, NO_DEADLINE);
      second.semAcquire(lock, NO_DEADLINE);
      holder.semRelease(lock);
      if (way === 'cancel') first.cancelWait(0);
      else if (way === 'exit') first.procExit(0);
      else run.control.finishProcess(first.pid, -9);
      expect(second.runnable(0)).toBe(true);
      expect(run.of(Kind.WaitEnd)).toEqual([
        `${first.pid}/0 ${WaitFor.Semaphore} ${lock} ${WaitResult.Interrupted} 0`,
      ]);
      run.check();
    }
  });

  it('answers TIMEOUT to a waiter whose deadline is over, and gives it no later wake', () => {
    const { lock, clients, run } = lockRun(2);
    clients[0].semAcquire(lock, NO_DEADLINE);
    expect(clients[1].semAcquire(lock, 5000)).toBe(BLOCK);
    expect(clients[1].nextDeadline()).toBe(5000);
    run.control.setVirtualTime(4999);
    expect(clients[1].runnable(0)).toBe(false);
    expect(clients[1].semAcquire(lock, 5000)).toBe(BLOCK);
    run.control.setVirtualTime(5000);
    expect(clients[1].runnable(0)).toBe(true);
    expect(clients[1].semAcquire(lock, 5000)).toBe(TIMEOUT);
    clients[0].semRelease(lock);
    expect(run.of(Kind.WaitBegin)).toEqual([`${clients[1].pid}/0 ${WaitFor.Semaphore} ${lock} 5 0`]);
    expect(run.of(Kind.WaitEnd)).toEqual([
      `${clients[1].pid}/0 ${WaitFor.Semaphore} ${lock} ${WaitResult.TimedOut} 0`,
    ]);
    expect(run.of(Kind.SemRelease)).toEqual([`${clients[0].pid}/0 ${lock} 1 0 0`]);
    run.check();
  });

  it('is won by a woken thread even when its deadline passed meanwhile', () => {
    const { lock, clients, run } = lockRun(2);
    clients[0].semAcquire(lock, NO_DEADLINE);
    clients[1].semAcquire(lock, 5000);
    clients[0].semRelease(lock);
    run.control.setVirtualTime(9000);
    expect(clients[1].semAcquire(lock, 5000)).toBe(DONE);
  });

  it('refuses at once, without a wait, when the deadline is over before it is asked', () => {
    const { lock, clients, run } = lockRun(2);
    clients[0].semAcquire(lock, NO_DEADLINE);
    expect(clients[1].semAcquire(lock, 0)).toBe(TIMEOUT);
    expect(run.of(Kind.SemTimeout)).toHaveLength(1);
    expect(run.of(Kind.WaitBegin)).toHaveLength(0);
    expect(clients[1].runnable(0)).toBe(true);
  });

  it('wakes as many as it has to give', () => {
    const run = new TestRun();
    const main = run.main();
    const sem = main.semCreate(SemKind.Semaphore, 0, 2 ** 31 - 1);
    const clients = [1, 2, 3].map(() => run.child(main));
    for (const client of clients) client.semAcquire(sem, NO_DEADLINE);
    main.semRelease(sem);
    main.semRelease(sem);
    expect(clients.map((client) => client.runnable(0))).toEqual([true, true, false]);
    run.check();
  });

  it('fails with EOVERFLOW above its largest value and stays as it is', () => {
    const { main, lock } = lockRun(0);
    expect(main.semRelease(lock)).toBe(-EOVERFLOW);
    expect(main.semValue(lock)).toBe(1);
    const unbounded = main.semCreate(SemKind.Semaphore, 2 ** 31 - 1, 2 ** 31 - 1);
    expect(main.semRelease(unbounded)).toBe(-EOVERFLOW);
    expect(main.semValue(unbounded)).toBe(2 ** 31 - 1);
  });

  it('knows who holds a lock, and that nobody holds a free one or a counting one', () => {
    const { main, lock, clients } = lockRun(1);
    expect(main.semHolder(lock)).toBeUndefined();
    clients[0].line = 12;
    clients[0].semAcquire(lock, NO_DEADLINE);
    expect(main.semHolder(lock)).toMatchObject({ pid: clients[0].pid, tid: 0 });
    main.semRelease(lock);
    expect(main.semHolder(lock)).toBeUndefined();
    const counting = main.semCreate(SemKind.Semaphore, 1, 5);
    main.semAcquire(counting, NO_DEADLINE);
    expect(main.semHolder(counting)).toBeUndefined();
  });

  it('is gone with its last handle, and its id never comes back', () => {
    const { run, main, lock } = lockRun(0);
    main.semName(lock, 'mutex');
    main.semName(lock, 'other');
    expect(run.of(Kind.SemName)).toEqual([`1001/0 ${lock} 0 0 0 mutex`]);
    main.semDrop(lock);
    expect(main.semValue(lock)).toBe(-EINVAL);
    expect(main.semAcquire(lock, NO_DEADLINE)).toBe(-EINVAL);
    const next = main.semCreate(SemKind.Lock, 1, 1);
    expect(next).not.toBe(lock);
    expect(next & 15).toBe(lock & 15);
    run.check();
  });

  it('answers ENOSPC when the table is full, and works again when one was given back', () => {
    const run = new TestRun();
    const main = run.main();
    const all = Array.from({ length: 16 }, () => main.semCreate(SemKind.Lock, 1, 1));
    expect(main.semCreate(SemKind.Lock, 1, 1)).toBe(-ENOSPC);
    run.check();
    main.semDrop(all[3]);
    expect(main.semCreate(SemKind.Lock, 1, 1)).toBeGreaterThanOrEqual(0);
    run.check();
  });

  it('is not asked for by a thread that waits for something else', () => {
    const { lock, clients, run } = lockRun(1);
    const other = clients[0].semCreate(SemKind.Lock, 0, 1);
    clients[0].semAcquire(other, NO_DEADLINE);
    expect(() => clients[0].semAcquire(lock, NO_DEADLINE)).toThrow('made another call while it waits');
    run.check();
  });
});
