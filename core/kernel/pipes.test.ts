import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import { Kind, ObjectKind, PartOf } from '../trace/event';
import { BLOCK, DONE, NO_DEADLINE, SemKind, TIMEOUT } from './calls';
import type { EngineClient } from './control';
import * as E from './errno';
import { TestRun } from './testing/test-run';

const bytes = (text: string): Uint8Array => encodeUtf8(text);
const text = (answer: Uint8Array | number): string | number =>
  typeof answer === 'number' ? answer : decodeUtf8(answer);

/** A main process and `count` children that have both ends of its one-way pipe, at the same descriptors. */
function pipeRun(count: number) {
  const run = new TestRun();
  const main = run.main();
  const { read, write } = main.pipeCreate('stream') as { read: number; write: number };
  const children = Array.from({ length: count }, (_, i) => {
    const request = {
      name: `Process-${i + 1}`,
      daemon: false,
      method: 'spawn',
      payload: new Uint8Array(0),
    } as const;
    return run.begin(main.procCreate({ ...request, descriptors: [read, write] }));
  });
  return { run, main, read, write, children };
}

describe('a one-way pipe', () => {
  it('carries bytes in order, and tells of them with their offsets', () => {
    const { run, main, read, write } = pipeRun(0);
    expect(main.fdWrite(write, bytes('hello'), 0)).toBe(5);
    expect(main.fdWrite(write, bytes('world'), 2)).toBe(3);
    expect(text(main.fdRead(read, 6))).toBe('hellor');
    expect(text(main.fdRead(read, 100))).toBe('ld');
    expect(run.of(Kind.PipeCreate)).toEqual([`1001/0 0 ${read} ${write} 65536`]);
    expect(run.of(Kind.PipeWrite)).toEqual(['1001/0 0 5 5 0 hello', '1001/0 0 3 8 5 rld']);
    expect(run.of(Kind.PipeRead)).toEqual(['1001/0 0 6 2 0', '1001/0 0 2 0 6']);
    run.check();
  });

  it('refuses the wrong direction, descriptors that are not open, and files where it must be a pipe', () => {
    const { run, main, read, write } = pipeRun(0);
    expect(main.fdWrite(read, bytes('x'), 0)).toBe(-E.EBADF);
    expect(main.fdRead(write, 1)).toBe(-E.EBADF);
    expect(main.fdRead(7, 1)).toBe(-E.EBADF);
    expect(main.fileRead(write, 1)).toBe(-E.EBADF);
    expect(main.accept(read)).toBe(-E.EINVAL);
    run.check();
  });

  it('is at its end when the last writer is gone, and the reader that waits learns it at once', () => {
    const { run, main, read, write, children } = pipeRun(2);
    main.fdClose(write);
    children[0].fdClose(read);
    expect(children[1].fdRead(read, 5)).toBe(BLOCK);
    children[0].procExit(-9);
    expect(children[1].runnable(0)).toBe(false); // it is a writer itself
    children[1].cancelWait(0);
    children[1].fdClose(write);
    expect(text(children[1].fdRead(read, 5))).toBe('');
    run.check();
  });

  it('ends for a waiting reader when the last writer is killed', () => {
    const { run, main, read, write, children } = pipeRun(1);
    main.fdClose(write);
    expect(main.fdRead(read, 5)).toBe(BLOCK);
    expect(main.runnable(0)).toBe(false);
    run.control.finishProcess(children[0].pid, -9);
    expect(main.runnable(0)).toBe(true);
    expect(text(main.fdRead(read, 5))).toBe('');
    run.check();
  });

  it('is broken when the last reader is gone', () => {
    const { run, main, read, write } = pipeRun(0);
    while (main.fdWrite(write, new Uint8Array(4096), 0) > 0);
    const tid = main.threadCreate('other');
    main.tid = tid;
    main.fdClose(read);
    main.tid = 0;
    expect(main.runnable(0)).toBe(true);
    expect(main.fdWrite(write, bytes('x'), 0)).toBe(-E.EPIPE);
    run.check();
  });

  it('passes a wake on when the woken reader dies', () => {
    const { run, main, read, write, children } = pipeRun(2);
    expect(children[0].fdRead(read, 5)).toBe(BLOCK);
    expect(children[1].fdRead(read, 5)).toBe(BLOCK);
    main.fdWrite(write, bytes('x'), 0);
    expect([children[0].runnable(0), children[1].runnable(0)]).toEqual([true, false]);
    run.control.finishProcess(children[0].pid, -9);
    expect(children[1].runnable(0)).toBe(true);
    expect(text(children[1].fdRead(read, 5))).toBe('x');
    run.check();
  });

  it('lets go on a writer that waits when a whole page was read, and not before', () => {
    const { run, main, read, write, children } = pipeRun(1);
    const [writer] = children;
    expect(writer.fdWrite(write, new Uint8Array(70_000), 0)).toBe(65_536);
    expect(writer.fdWrite(write, new Uint8Array(70_000), 65_536)).toBe(-E.EAGAIN);
    main.fdRead(read, 4095);
    expect(writer.runnable(0)).toBe(false);
    main.fdRead(read, 1);
    expect(writer.runnable(0)).toBe(true);
    expect(writer.fdWrite(write, new Uint8Array(70_000), 65_536)).toBe(4096);
    run.check();
  });

  it('tells of each copy of its ends', () => {
    const { run, main, read, write, children } = pipeRun(1);
    const copy = main.fdDup(write);
    main.fdClose(write);
    main.fdClose(copy);
    children[0].procExit(0);
    main.fdClose(read);
    expect(run.of(Kind.PipeEnd)).toEqual([
      '1002/0 0 0 2 1',
      '1002/0 0 1 2 1',
      '1001/0 0 1 3 1',
      '1001/0 0 1 2 -1',
      '1001/0 0 1 1 -1',
      '1002/0 0 0 1 -1',
      '1002/0 0 1 0 -1',
      '1001/0 0 0 0 -1',
    ]);
    run.check();
  });
});

describe('a socket pair', () => {
  it('goes both ways, and resets the reader whose peer closed with bytes unread', () => {
    const run = new TestRun();
    const main = run.main();
    const { a, b } = main.socketPair('stream') as { a: number; b: number };
    main.fdWrite(a, bytes('ping'), 0);
    main.fdWrite(b, bytes('pong'), 0);
    expect(text(main.fdRead(b, 2))).toBe('pi');
    main.fdClose(b);
    expect(text(main.fdRead(a, 9))).toBe('pong');
    expect(main.fdRead(a, 9)).toBe(-E.ECONNRESET);
    expect(text(main.fdRead(a, 9))).toBe('');
    expect(main.fdWrite(a, bytes('x'), 0)).toBe(-E.EPIPE);
    run.check();
  });
});

describe("a pipe in Windows' message mode", () => {
  it('keeps messages apart, empty ones too, and takes none that is too long', () => {
    const run = new TestRun();
    const main = run.main();
    const { a, b } = main.socketPair('message') as { a: number; b: number };
    for (const message of ['one', '', 'three']) main.fdWrite(a, bytes(message), 0);
    expect(main.fdPending(b)).toBe(8);
    expect(text(main.fdRead(b, 100))).toBe('one');
    expect(text(main.fdRead(b, 100))).toBe('');
    expect(main.fdRead(b, 4)).toBe(-E.EMSGSIZE);
    expect(text(main.fdRead(b, 5))).toBe('three');
    main.fdClose(a);
    expect(main.fdPending(b)).toBe(-E.EPIPE);
    expect(main.fdRead(b, 5)).toBe(-E.EPIPE);
    run.check();
  });

  it('makes the writer of a long message wait until it was read, and gives it out meanwhile', () => {
    const { run, main } = pipeRun(0);
    const { read, write } = main.pipeCreate('message') as { read: number; write: number };
    const reader = main.threadCreate('reader');
    expect(main.fdWrite(write, new Uint8Array(10_000), 0)).toBe(-E.EAGAIN);
    main.tid = reader;
    expect((main.fdRead(read, 1e6) as Uint8Array).length).toBe(10_000);
    main.tid = 0;
    expect(main.runnable(0)).toBe(true);
    expect(main.fdWrite(write, new Uint8Array(10_000), 0)).toBe(10_000);
    expect(run.of(Kind.PipeWrite)).toHaveLength(1);
    run.check();
  });
});

describe('poll', () => {
  it('finds what can be read, waits for one of several, and gives up in time', () => {
    const { run, main, read, write, children } = pipeRun(1);
    const other = children[0].pipeCreate('stream') as { read: number; write: number };
    expect(children[0].fdPoll([read, other.read], 0)).toBe(TIMEOUT);
    expect(children[0].fdPoll([read, other.read], 50)).toBe(BLOCK);
    main.fdWrite(write, bytes('x'), 0);
    expect(children[0].runnable(0)).toBe(true);
    expect(children[0].fdPoll([other.read, read], 50)).toEqual([1]);
    main.fdRead(read, 1);
    expect(children[0].fdPoll([read], 50)).toBe(BLOCK);
    run.control.setVirtualTime(50);
    expect(children[0].fdPoll([read], 50)).toBe(TIMEOUT);
    expect(children[0].fdPoll([7], 50)).toBe(-E.EBADF);
    run.check();
  });

  it('wakes all who poll, and who comes too late sleeps on', () => {
    const { run, main, read, write, children } = pipeRun(2);
    for (const child of children) expect(child.fdPoll([read], NO_DEADLINE)).toBe(BLOCK);
    main.fdWrite(write, bytes('x'), 0);
    expect(children.map((child) => child.runnable(0))).toEqual([true, true]);
    main.fdRead(read, 1);
    expect(children[0].fdPoll([read], NO_DEADLINE)).toBe(BLOCK);
    expect(children[0].runnable(0)).toBe(false);
    run.check();
  });

  it('finds the end of a process and the end of a pipe', () => {
    const { run, main, read, write, children } = pipeRun(1);
    const fd = main.processOpen(children[0].pid);
    main.fdClose(write);
    expect(main.fdPoll([fd, read], NO_DEADLINE)).toBe(BLOCK);
    children[0].procExit(0);
    expect(main.fdPoll([fd, read], NO_DEADLINE)).toEqual([0, 1]);
    expect(main.processOpen(4000)).toBe(-E.ESRCH);
    run.check();
  });
});

describe('a token', () => {
  it('brings a descriptor to another process, once, and holds the end open meanwhile', () => {
    const { run, main, read, write } = pipeRun(0);
    const child = run.child(main);
    const token = main.fdShare(write);
    main.fdClose(write);
    const fd = child.fdTake(token);
    expect(child.fdTake(token)).toBe(-E.ENOENT);
    child.fdWrite(fd, bytes('hi'), 0);
    expect(text(main.fdRead(read, 9))).toBe('hi');
    child.fdShare(fd);
    child.procExit(0);
    expect(text(main.fdRead(read, 9))).toBe('');
    run.check();
  });
});

describe('a listener', () => {
  it('connects, waits to accept, and refuses when it is gone', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    expect(child.connect('/tmp/x', 'stream')).toBe(-E.ENOENT);
    expect(child.connect('127.0.0.1:80', 'stream')).toBe(-E.ECONNREFUSED);
    const fd = main.listen('/tmp/x', 0);
    expect(main.listen('/tmp/x', 0)).toBe(-E.EADDRINUSE);
    expect(main.accept(fd)).toBe(BLOCK);
    const there = child.connect('/tmp/x', 'stream');
    expect(main.runnable(0)).toBe(true);
    const here = main.accept(fd);
    child.fdWrite(there, bytes('hi'), 0);
    expect(text(main.fdRead(here, 9))).toBe('hi');
    expect(child.connect('/tmp/x', 'stream')).toBeGreaterThan(2);
    expect(child.connect('/tmp/x', 'stream')).toBe(BLOCK);
    run.check();
    main.fdClose(fd);
    expect(child.runnable(0)).toBe(true);
    expect(child.connect('/tmp/x', 'stream')).toBe(-E.ENOENT);
    run.check();
  });

  it('closes what nobody accepted', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    main.listen('a', 5);
    const fd = child.connect('a', 'stream');
    main.procExit(0);
    expect(text(child.fdRead(fd, 1))).toBe('');
    run.check();
  });
});

describe('shared memory', () => {
  it('is one for all that have it, and is told of byte by byte', () => {
    const run = new TestRun();
    const main = run.main();
    const fd = main.shmCreate(600);
    const request = { name: 'p', daemon: false, method: 'spawn', payload: new Uint8Array(0) } as const;
    const child = run.begin(main.procCreate({ ...request, descriptors: [fd] }));
    expect(child.shmWrite(fd, 590, bytes('0123456789'), 'ten')).toBe(DONE);
    main.fdClose(fd);
    expect(text(child.shmRead(fd, 588, 12, (b) => String(b.length)))).toBe('\0\x000123456789');
    expect(child.shmRead(fd, 590, 11)).toBe(-E.EINVAL);
    expect(child.fdRead(fd, 1)).toBe(-E.EBADF);
    expect(run.of(Kind.SharedWrite)).toEqual(['1002/0 0 590 10 0 ten']);
    expect(run.of(Kind.SharedRead)).toEqual(['1002/0 0 588 12 0 12']);
    run.check();
  });
});

describe('a process that ends', () => {
  const take = (client: EngineClient): void => {
    client.semCreate(SemKind.Lock, 1, 1, true);
    client.pipeCreate('stream');
    client.fdShare(client.shmCreate(300));
    client.fdWrite((client.pipeCreate('stream') as { write: number }).write, new Uint8Array(9000), 0);
    client.objectName(client.objectCreate(ObjectKind.Event, 0), 'event');
  };

  it('gives back all it had: 5,000 killed in a row exhaust nothing', () => {
    const run = new TestRun({ maxTraceEvents: 1e9, maxTraceBytes: 1e12 });
    const main = run.main();
    for (let i = 0; i < 5000; i++) {
      const child = run.child(main);
      take(child);
      main.procKill(child.pid, 9);
      run.control.finishProcess(child.pid, -9);
      main.procWait(child.pid, 0);
      run.control.drain();
      if (i % 100 === 0) run.check();
    }
    run.check();
  });

  it('gives back its handles to more semaphores than one call lets go', () => {
    const run = new TestRun({
      bytes: 2 << 20,
      tables: {
        processes: 8,
        live: 4,
        threads: 8,
        semaphores: 1024,
        files: 2,
        openObjects: 4,
        descriptors: 6,
        slots: 4,
        pipes: 2,
        listeners: 2,
        tokens: 2,
      },
    });
    const main = run.main();
    for (let round = 0; round < 3; round++) {
      const child = run.child(main);
      for (let i = 0; i < 1024; i++)
        expect(child.semCreate(SemKind.Lock, 1, 1, true)).toBeGreaterThanOrEqual(0);
      expect(child.semCreate(SemKind.Lock, 1, 1)).toBe(-E.ENOSPC);
      child.procExit(0);
      main.procWait(child.pid, 0);
      run.check();
    }
    expect(run.of(Kind.SemDrop)).toHaveLength(3 * 1024);
  });
});

describe('a semaphore with a name', () => {
  it('can be opened until it is unlinked, and lives while a process has a handle', () => {
    const run = new TestRun();
    const main = run.main();
    const first = run.child(main);
    const second = run.child(main);
    const sem = main.semCreate(SemKind.Semaphore, 2, 9, true);
    const unnamed = main.semCreate(SemKind.Semaphore, 2, 9);
    expect(first.semOpen(unnamed)).toBe(-E.ENOENT);
    expect(first.semOpen(sem)).toBe(DONE);
    expect(first.semOpen(sem)).toBe(DONE);
    expect(main.semUnlink(sem)).toBe(DONE);
    expect(main.semUnlink(sem)).toBe(-E.ENOENT);
    main.semDrop(sem);
    expect(second.semOpen(sem)).toBe(-E.ENOENT);
    expect(first.semValue(sem)).toBe(2);
    run.check();
    first.procExit(0);
    expect(second.semValue(sem)).toBe(-E.EINVAL);
    run.check();
  });
});

describe('who waits at a pipe', () => {
  it('is told with the name of its end, and with those that have the other open', () => {
    const { run, main, read, write, children } = pipeRun(2);
    const id = main.objectCreate(ObjectKind.Connection, read);
    main.objectName(id, 'r');
    children[0].fdClose(write);
    children[0].fdRead(read, 1);
    const queue = main.objectCreate(ObjectKind.Queue, 0);
    main.objectName(queue, 'q');
    const lock = main.semCreate(SemKind.Lock, 0, 1, true);
    main.objectPart(queue, PartOf.Semaphore, lock, 'read lock');
    main.semAcquire(lock, NO_DEADLINE);
    expect(run.control.whoWaits()).toMatchObject([
      { process: 'MainProcess', objectName: 'q (read lock)' },
      {
        process: 'Process-1',
        objectName: 'r',
        otherEnd: [{ process: 'MainProcess' }, { process: 'Process-2' }],
      },
    ]);
    run.check();
  });
});
