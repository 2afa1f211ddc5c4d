import { describe, expect, it } from 'vitest';
import { Kind, ObjectKind, PartOf } from '../trace/event';
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
});
