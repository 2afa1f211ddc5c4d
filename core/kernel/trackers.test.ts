import { describe, expect, it } from 'vitest';
import { Kind } from '../trace/event';
import { DONE, SemKind } from './calls';
import type { EngineClient } from './control';
import * as E from './errno';
import { TestRun } from './testing/test-run';

const WILL = { leaked: '{count} leaked {kind}\n', missing: '{name} is missing\n' };

const printed = (run: TestRun): string =>
  run
    .events()
    .filter(({ kind }) => kind === Kind.Output)
    .map(({ text }) => text)
    .join('');

function memory(client: EngineClient, name: string): void {
  expect(client.shmOpen(name, 16, false)).toBeGreaterThan(0);
  client.trackerJoin(WILL);
  expect(client.trackerAdd(name)).toBe(DONE);
}

describe('what a group of processes leaves behind', () => {
  it('goes with the last of them, who says how much it was', () => {
    const run = new TestRun();
    const main = run.main();
    memory(main, 'one');
    memory(main, 'two');
    const child = run.child(main);
    main.semCreate(SemKind.Lock, 1, 1, true);
    child.semCreate(SemKind.Lock, 1, 1, true);
    run.check();
    child.procExit(0);
    expect(printed(run)).toBe('');
    run.check();
    main.procExit(0);
    expect(printed(run)).toBe('2 leaked semaphore\n2 leaked shared_memory\n');
    run.check();
  });

  it('is nothing when all of it was unlinked', () => {
    const run = new TestRun();
    const main = run.main();
    memory(main, 'one');
    const lock = main.semCreate(SemKind.Lock, 1, 1, true);
    main.shmUnlink('one');
    main.trackerRemove('one');
    main.semUnlink(lock);
    main.procExit(0);
    expect(printed(run)).toBe('');
    run.check();
  });

  it('is complained of by name where it is gone, but nobody said so', () => {
    const run = new TestRun();
    const main = run.main();
    memory(main, 'one');
    main.shmUnlink('one');
    main.procExit(0);
    expect(printed(run)).toBe('1 leaked shared_memory\none is missing\n');
    run.check();
  });

  it('is taken from others who still use it, when they are of another group', () => {
    const run = new TestRun();
    const main = run.main();
    const first = run.child(main);
    memory(main, 'mine');
    const fd = first.shmOpen('mine', -1, false);
    first.trackerJoin(WILL);
    first.trackerAdd('mine');
    first.trackerAdd('mine');
    expect(first.shmSize(fd)).toBe(16);
    first.procExit(0);
    expect(printed(run)).toBe('1 leaked shared_memory\n');
    expect(main.shmUnlink('mine')).toBe(-E.ENOENT);
    run.check();
  });

  it('goes also when the last of them is killed before it began', () => {
    const run = new TestRun();
    const main = run.main();
    const parent = run.child(main);
    memory(parent, 'left');
    const pids = Array.from({ length: 20 }, () =>
      parent.procCreate({ name: 'late', daemon: false, method: 'spawn', payload: new Uint8Array(0) }),
    ).filter((pid) => pid > 0);
    parent.procExit(0);
    run.check();
    for (const pid of pids) main.procKill(pid, 9);
    run.check();
  });
});

describe('a linked semaphore of a group', () => {
  it('stays when its maker was killed, so that a child that comes late can open it', () => {
    const run = new TestRun();
    const main = run.main();
    main.trackerJoin(WILL);
    const maker = run.child(main);
    const late = run.child(main);
    const sem = maker.semCreate(SemKind.Semaphore, 2, 2, true);
    maker.procExit(-9);
    expect(late.semOpen(sem)).toBe(DONE);
    run.check();
  });
});

describe('shared memory of a name', () => {
  it('is opened by its name until that is unlinked', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    const fd = main.shmOpen('name', 300, false);
    expect(main.shmOpen('name', 300, false)).toBe(-E.EEXIST);
    main.shmWrite(fd, 299, Uint8Array.of(7));
    const other = child.shmOpen('name', -1, false);
    expect(child.shmSize(other)).toBe(300);
    expect(child.shmRead(other, 298, 2)).toEqual(Uint8Array.of(0, 7));
    expect(child.shmUnlink('name')).toBe(DONE);
    expect(child.shmUnlink('name')).toBe(-E.ENOENT);
    expect(child.shmOpen('name', -1, false)).toBe(-E.ENOENT);
    expect(main.shmRead(fd, 299, 1)).toEqual(Uint8Array.of(7));
    expect(main.fileList()).toEqual([]);
    run.check();
  });

  it('loses its name with its last opener where names are volatile', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    const fd = main.shmOpen('name', 8, true);
    const other = child.shmOpen('name', -1, true);
    main.fdClose(fd);
    expect(main.shmOpen('name', 8, true)).toBe(-E.EEXIST);
    child.fdClose(other);
    expect(main.shmOpen('name', -1, true)).toBe(-E.ENOENT);
    expect(main.shmOpen('name', 8, true)).toBeGreaterThan(0);
    run.check();
  });

  it('has a name without slashes', () => {
    const main = new TestRun().main();
    for (const name of ['', 'a/b', '/a', 'a\0b']) expect(main.shmOpen(name, 8, false)).toBe(-E.EINVAL);
  });
});
