import { describe, expect, it } from 'vitest';
import { Kind, ObjectKind, Op, OpResult, PartOf } from '../trace/event';
import { SemKind } from './calls';
import { TestRun } from './testing/test-run';

describe('the story', () => {
  it('calls shared memory by the number that reads and writes of it have, whatever its descriptor', () => {
    const run = new TestRun();
    const main = run.main();
    main.shmCreate(8);
    const fd = main.shmCreate(8);
    main.shmWrite(fd, 0, new Uint8Array(4), '0');
    const value = main.objectCreate(ObjectKind.Value, 0);
    main.objectPart(value, PartOf.Memory, fd, 'memory');
    const [written] = run.of(Kind.SharedWrite);
    const memory = written.split(' ')[1];
    expect(run.of(Kind.ObjectPart)).toEqual([`1001/0 ${value} ${PartOf.Memory} ${memory} 0 memory`]);
    main.objectPart(value, PartOf.Memory, 1, 'no memory');
    expect(run.of(Kind.ObjectPart)[1]).toBe(`1001/0 ${value} ${PartOf.Memory} -1 0 no memory`);
    run.check();
  });

  it('tells how often an RLock is held', () => {
    const run = new TestRun();
    const main = run.main();
    const rlock = main.semCreate(SemKind.RLock, 1, 1);
    main.semDepth(rlock, 2);
    expect(run.of(Kind.SemDepth)).toEqual([`1001/0 ${rlock} 2 0 0`]);
    run.check();
  });

  it('tells of operations with the next call of a live process, before its events and as they were told', () => {
    const run = new TestRun({ clock: 'live' });
    const main = run.main();
    const lock = main.semCreate(SemKind.Lock, 1, 1);
    const before = run.events().length;
    main.line = 7;
    main.opBegin(3, Op.Put, 5, 'an item');
    main.line = 8;
    main.opEnd(3, Op.Put, OpResult.Done, 2);
    expect(run.events().length).toBe(before);
    main.line = 9;
    main.semAcquire(lock, 0);
    const told = run.events().slice(before);
    expect(told.map(({ kind, line, a, b, c, d, text }) => [kind, line, a, b, c, d, text])).toEqual([
      [Kind.OpBegin, 7, 3, Op.Put, 5, 0, 'an item'],
      [Kind.OpEnd, 8, 3, Op.Put, OpResult.Done, 2, ''],
      [Kind.SemAcquire, 9, lock, 0, 0, 0, ''],
    ]);
    run.check();
  });

  it('tells in the order of the calls when nothing else is called, whoever else makes calls meanwhile', () => {
    const run = new TestRun({ clock: 'live' });
    const main = run.main();
    const child = run.child(main);
    const before = run.events().length;
    for (let n = 0; n < 100; n++) {
      main.opBegin(n, Op.Get, 0, 'x'.repeat(n % 40));
      if (n % 7 === 0) child.now();
    }
    main.tellNow();
    main.tellNow(); // nothing is told twice
    const told = run.events().slice(before);
    expect(told.map(({ kind, pid, a, text }) => [kind, pid, a, text.length])).toEqual(
      Array.from({ length: 100 }, (_, n) => [Kind.OpBegin, 1001, n, n % 40]),
    );
    run.check();
  });

  it('tells of the last operation of a process that exits', () => {
    const run = new TestRun({ clock: 'live' });
    const main = run.main();
    main.opEnd(1, Op.Task, OpResult.Raised, 0);
    main.procExit(0);
    const kinds = run.events().map(({ kind }) => kind);
    expect(kinds.indexOf(Kind.OpEnd)).toBeGreaterThan(0);
    expect(kinds.indexOf(Kind.OpEnd)).toBeLessThan(kinds.indexOf(Kind.ProcessExit));
  });

  it('tells at once on a virtual clock, where each telling has a time of its own', () => {
    const run = new TestRun();
    const main = run.main();
    main.opBegin(3, Op.Put, 5, '');
    expect(run.of(Kind.OpBegin)).toEqual([`1001/0 3 ${Op.Put} 5 0`]);
  });
});
