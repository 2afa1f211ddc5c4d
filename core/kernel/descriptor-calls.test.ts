import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../base/utf8';
import { Kind } from '../trace/event';
import { BLOCK, NO_DEADLINE, O_CREAT, O_RDONLY, O_RDWR } from './calls';
import { EBADF, EMFILE, EPIPE, ESPIPE } from './errno';
import { TestRun } from './testing/test-run';

const text = (answer: Uint8Array | number): string | number =>
  typeof answer === 'number' ? answer : new TextDecoder().decode(answer);

describe('a descriptor', () => {
  it('is the lowest that is free, also after one of the terminal was closed', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.fileOpen('a', O_RDWR | O_CREAT)).toBe(3);
    main.fdClose(0);
    expect(main.fdDup(3)).toBe(0);
    expect(main.fdDup(3)).toBe(4);
    run.check();
  });

  it('is one of so many as its process may have', () => {
    const run = new TestRun();
    const main = run.main();
    const numbers = [main.fdDup(1)];
    for (let fd = main.fdDup(1); fd !== -EMFILE; fd = main.fdDup(1)) numbers.push(fd);
    expect(Math.max(...numbers)).toBe(main.descriptorsMost - 1);
  });

  it('may be made to stand for what another does; what it stood for is closed', () => {
    const run = new TestRun();
    const main = run.main();
    const file = main.fileOpen('out', O_RDWR | O_CREAT);
    const terminal = main.fdDup(1);
    expect(main.fdDup(file, 1)).toBe(1);
    expect(main.fileWrite(1, encodeUtf8('to the file'))).toBe(11);
    expect(main.fdDup(terminal, 1)).toBe(1);
    main.fileWrite(1, encodeUtf8('to the terminal'));
    expect([main.fdDup(file, file), main.fdDup(99, 1), main.fdDup(file, 8)]).toEqual([file, -EBADF, -EBADF]);
    main.fileSeek(file, 0, 0);
    expect(text(main.fileRead(file, 100))).toBe('to the file');
    expect(run.of(Kind.Output)).toEqual(['1001/0 1 0 0 0 to the terminal']);
    run.check();
  });

  it('says what it is', () => {
    const run = new TestRun();
    const main = run.main();
    const file = main.fileOpen('a', O_RDWR | O_CREAT);
    main.fileWrite(file, new Uint8Array(7));
    const nothing = main.fileOpen('/dev/null', O_RDONLY);
    const { read } = main.pipeCreate('stream') as { read: number };
    const kinds = [0, file, nothing, read].map((fd) => main.fdStat(fd));
    expect(kinds).toEqual([
      { kind: 'terminal', size: 0 },
      { kind: 'file', size: 7 },
      { kind: 'null', size: 0 },
      { kind: 'pipe', size: 0 },
    ]);
    expect(main.fdStat(99)).toBe(-EBADF);
  });

  it('of /dev/null gives nothing and takes everything', () => {
    const run = new TestRun();
    const main = run.main();
    const fd = main.fileOpen('/dev/null', O_RDWR);
    expect([text(main.fileRead(fd, 9)), main.fileWrite(fd, new Uint8Array(5)), main.fdDup(fd)]).toEqual([
      '',
      5,
      fd + 1,
    ]);
    expect(main.fdClose(fd)).toBe(0);
    expect(run.of(Kind.FileOpen)).toEqual([]);
    while (main.fileOpen('/dev/null', O_RDWR) >= 0);
    expect(main.fileOpen('/dev/null', O_RDWR)).toBe(-EMFILE);
    run.check();
  });

  it('of a pipe is read and written as a file, but cannot be sought', () => {
    const run = new TestRun();
    const main = run.main();
    const { read, write } = main.pipeCreate('stream') as { read: number; write: number };
    expect(main.fileRead(read, 10)).toBe(BLOCK);
    main.cancelWait(0);
    expect(main.fileWrite(write, encodeUtf8('bytes'))).toBe(5);
    expect(text(main.fileRead(read, 10))).toBe('bytes');
    expect(main.fileSeek(read, 0, 0)).toBe(-ESPIPE);
    main.fileClose(write);
    expect(text(main.fileRead(read, 10))).toBe('');
    const other = main.pipeCreate('stream') as { read: number; write: number };
    main.fileClose(other.read);
    expect(main.fileWrite(other.write, new Uint8Array(1))).toBe(-EPIPE);
    run.check();
  });
});

describe('a child', () => {
  const request = { name: 'Process-1', daemon: false, payload: new Uint8Array(0) } as const;

  it('has what its parent has at 0, 1 and 2, however it comes to life', () => {
    for (const method of ['spawn', 'fork'] as const) {
      const run = new TestRun();
      const main = run.main();
      const { read, write } = main.pipeCreate('stream') as { read: number; write: number };
      main.fdDup(write, 1);
      main.fdClose(write);
      const child = run.begin(main.procCreate({ ...request, method }));
      child.fileWrite(1, encodeUtf8(method));
      child.procExit(0);
      main.fdClose(1);
      expect(text(main.fdRead(read, 100))).toBe(method);
      expect(text(main.fdRead(read, 100))).toBe('');
      run.check();
    }
  });

  it('may have nothing to read', () => {
    const run = new TestRun();
    const main = run.main();
    const { read } = main.pipeCreate('stream') as { read: number };
    main.fdDup(read, 0);
    for (const method of ['spawn', 'fork'] as const) {
      const child = run.begin(main.procCreate({ ...request, method, withoutStdin: true }));
      expect(child.fdStat(0)).toEqual({ kind: 'null', size: 0 });
      expect(child.fdPoll([0], NO_DEADLINE)).toEqual([0]);
      child.procExit(0);
    }
    expect(main.fdStat(0)).toEqual({ kind: 'pipe', size: 0 });
    run.check();
  });
});
