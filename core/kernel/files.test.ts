import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import { EndReason, Kind } from '../trace/event';
import * as C from './calls';
import type { EngineClient } from './control';
import * as E from './errno';
import { TestRun } from './testing/test-run';

const CREATE = C.O_WRONLY | C.O_CREAT | C.O_TRUNC;

function write(client: EngineClient, path: string, text: string): void {
  const fd = client.fileOpen(path, CREATE);
  expect(client.fileWrite(fd, encodeUtf8(text))).toBe(encodeUtf8(text).length);
  expect(client.fileClose(fd)).toBe(0);
}

function read(client: EngineClient, path: string): string | number {
  const fd = client.fileOpen(path, C.O_RDONLY);
  if (fd < 0) return fd;
  const bytes = client.fileRead(fd, 1 << 20);
  client.fileClose(fd);
  return typeof bytes === 'number' ? bytes : decodeUtf8(bytes);
}

describe('output', () => {
  it('is told to who reads a live trace, once until it has been read', () => {
    const run = new TestRun({ clock: 'live' });
    const main = run.main();
    const { words, supervisorBellWord: bell } = run.control;
    const before = words[bell];
    for (let i = 0; i < 3; i++) main.fileWrite(1, encodeUtf8('x'));
    expect(words[bell] - before).toBe(1);
    run.control.drain();
    main.fileWrite(2, encodeUtf8('y'));
    expect(words[bell] - before).toBe(2);
  });
});

describe('files', () => {
  it('are shared by all processes, whichever wrote them', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    write(child, 'ticket.json', '{"left": 1}');
    expect(read(main, './ticket.json')).toBe('{"left": 1}');
    expect(main.fileList()).toEqual(['ticket.json']);
    expect(main.fileSize('ticket.json')).toBe(11);
    run.check();
  });

  it('say each step in the trace, with a preview', () => {
    const run = new TestRun();
    const main = run.main();
    write(main, 'a', 'one');
    write(main, 'a', 'two');
    read(main, 'a');
    expect(run.of(Kind.FileOpen)).toEqual([
      `1001/0 0 ${CREATE} 3 0 a`,
      `1001/0 0 ${CREATE} 3 0 a`,
      '1001/0 0 0 3 0 a',
    ]);
    expect(run.of(Kind.FileTruncate)).toEqual(['1001/0 0 0 0 0']);
    expect(run.of(Kind.FileWrite)).toEqual(['1001/0 0 3 0 0 one', '1001/0 0 3 0 0 two']);
    expect(run.of(Kind.FileRead)).toEqual(['1001/0 0 3 0 0 two']);
    expect(run.of(Kind.FileClose)).toHaveLength(3);
  });

  it('refuse what Linux refuses', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.fileOpen('none', C.O_RDONLY)).toBe(-E.ENOENT);
    expect(main.fileOpen('dir/x', CREATE)).toBe(-E.ENOENT);
    expect(main.fileOpen('..', CREATE)).toBe(-E.EISDIR);
    expect(main.fileOpen('/etc/x', CREATE)).toBe(-E.ENOENT);
    expect(main.fileOpen('', CREATE)).toBe(-E.ENOENT);
    expect(main.fileOpen('.', C.O_RDONLY)).toBe(-E.EISDIR);
    expect(main.fileOpen('/tmp', CREATE)).toBe(-E.EISDIR);
    expect(main.fileOpen('x/', CREATE)).toBe(-E.ENOTDIR);
    expect(main.fileOpen('x'.repeat(256), CREATE)).toBe(-E.ENAMETOOLONG);
    write(main, 'a', 'text');
    expect(main.fileOpen('a', CREATE | C.O_EXCL)).toBe(-E.EEXIST);
    const reader = main.fileOpen('a', C.O_RDONLY);
    const writer = main.fileOpen('a', C.O_WRONLY);
    expect(main.fileWrite(reader, encodeUtf8('x'))).toBe(-E.EBADF);
    expect(main.fileRead(writer, 10)).toBe(-E.EBADF);
    expect(main.fileTruncate(reader, 0)).toBe(-E.EINVAL);
    expect(main.fileSeek(reader, -1, C.SEEK_SET)).toBe(-E.EINVAL);
    expect(main.fileSeek(0, 0, C.SEEK_SET)).toBe(-E.ESPIPE);
    expect(main.fileClose(7)).toBe(-E.EBADF);
    expect(main.fileRead(99, 1)).toBe(-E.EBADF);
    expect(main.fileRemove('none')).toBe(-E.ENOENT);
    expect(main.fileRename('none', 'b')).toBe(-E.ENOENT);
    expect(main.fileSize('none')).toBe(-E.ENOENT);
    run.check();
  });

  it('in /tmp are others than those here', () => {
    const main = new TestRun().main();
    write(main, 'x', 'here');
    write(main, '/tmp/x', 'there');
    expect([read(main, 'x'), read(main, '/tmp//./x')]).toEqual(['here', 'there']);
    expect(main.fileList()).toEqual(['/tmp/x', 'x']);
  });

  it('lie in folders, which go when they are empty and take along what is in them', () => {
    const run = new TestRun();
    const main = run.main();
    expect(main.fileOpen('a/x', CREATE)).toBe(-E.ENOENT);
    expect(main.folderMake('a/b')).toBe(-E.ENOENT);
    expect([main.folderMake('a'), main.folderMake('./a/b/'), main.folderMake('/tmp/a')]).toEqual([0, 0, 0]);
    expect([main.folderMake('a'), main.folderMake('.'), main.folderMake('/tmp')]).toEqual(
      new Array(3).fill(-E.EEXIST),
    );
    write(main, 'a/b/x', 'deep');
    expect(main.folderMake('a/b/x')).toBe(-E.EEXIST);
    expect(main.folderMake('a/b/x/y')).toBe(-E.ENOTDIR);
    expect([
      main.fileOpen('a', CREATE),
      main.fileSize('a'),
      main.fileSize('a/'),
      main.fileRemove('a'),
    ]).toEqual(new Array(4).fill(-E.EISDIR));
    expect([main.folderRemove('a'), main.folderRemove('a/b/x'), main.folderRemove('none')]).toEqual([
      -E.ENOTEMPTY,
      -E.ENOTDIR,
      -E.ENOENT,
    ]);
    expect(main.fileRename('a', 'a/b/a')).toBe(-E.EINVAL);
    expect(main.fileRename('a', 'c')).toBe(0);
    expect(main.fileList()).toEqual(['/tmp/a/', 'c/', 'c/b/', 'c/b/x']);
    expect(read(main, '/run/c/../c/b/x')).toBe('deep');
    run.check();
    expect([main.fileRemove('c/b/x'), main.folderRemove('c/b'), main.folderRemove('c/')]).toEqual([0, 0, 0]);
    expect(main.fileList()).toEqual(['/tmp/a/']);
    run.check();
  });

  it('removed while open can be read until closed', () => {
    const run = new TestRun();
    const main = run.main();
    write(main, 'a', 'still here');
    const fd = main.fileOpen('a', C.O_RDONLY);
    expect(main.fileRemove('a')).toBe(0);
    write(main, 'a', 'another');
    expect(decodeUtf8(main.fileRead(fd, 100) as Uint8Array)).toBe('still here');
    run.check();
    main.fileClose(fd);
    run.check();
    expect(read(main, 'a')).toBe('another');
  });

  it('take the place of others when renamed', () => {
    const run = new TestRun();
    const main = run.main();
    write(main, 'a', 'new');
    write(main, 'b', 'old');
    expect(main.fileRename('a', 'b')).toBe(0);
    expect(main.fileRename('b', './b')).toBe(0);
    expect([read(main, 'b'), main.fileList()]).toEqual(['new', ['b']]);
    expect(run.of(Kind.FileRename)).toHaveLength(1);
    run.check();
  });

  it('read zeros where nothing was written', () => {
    const run = new TestRun();
    const main = run.main();
    write(main, 'dirt', 'x'.repeat(3000));
    main.fileRemove('dirt');
    const fd = main.fileOpen('a', C.O_RDWR | C.O_CREAT);
    main.fileWrite(fd, encodeUtf8('abc'));
    main.fileSeek(fd, 1000, C.SEEK_SET);
    main.fileWrite(fd, encodeUtf8('z'));
    main.fileTruncate(fd, 2);
    main.fileTruncate(fd, 600);
    main.fileSeek(fd, 0, C.SEEK_SET);
    const bytes = main.fileRead(fd, 10_000) as Uint8Array;
    expect(bytes.length).toBe(600);
    expect([...bytes.subarray(0, 2)]).toEqual([97, 98]);
    expect(bytes.subarray(2).every((byte) => byte === 0)).toBe(true);
    run.check();
  });

  it('grow by no byte when none is written, however far the position is', () => {
    const run = new TestRun();
    const main = run.main();
    const fd = main.fileOpen('a', CREATE);
    main.fileSeek(fd, 700, C.SEEK_SET);
    expect(main.fileWrite(fd, new Uint8Array(0))).toBe(0);
    expect(main.fileSize('a')).toBe(0);
    run.check();
  });

  it('keep what they had when the heap is full', () => {
    const run = new TestRun({ bytes: 128 * 1024 });
    const main = run.main();
    write(main, 'a', 'safe');
    const fd = main.fileOpen('a', C.O_RDWR | C.O_APPEND);
    let wrote = 4;
    let answer = 0;
    while (answer >= 0) {
      answer = main.fileWrite(fd, new Uint8Array(5000));
      if (answer > 0) wrote += answer;
    }
    expect(answer).toBe(-E.ENOSPC);
    expect(main.fileSize('a')).toBe(wrote);
    expect(main.fileTruncate(fd, 1 << 20)).toBe(-E.ENOSPC);
    expect(main.fileSize('a')).toBe(wrote);
    run.check();
    main.fileTruncate(fd, 4);
    expect(read(main, 'a')).toBe('safe');
    run.check();
  });

  it('run out of descriptors, open files and names one by one, and come back', () => {
    const run = new TestRun();
    const main = run.main();
    const fds = [3, 4, 5, 6, 7].map((i) => main.fileOpen(`f${i}`, CREATE));
    expect(fds).toEqual([3, 4, 5, 6, 7]);
    expect(main.fileOpen('g', CREATE)).toBe(-E.EMFILE);
    expect(main.fileList()).toHaveLength(5);
    main.fileClose(4);
    expect(main.fileOpen('f3', C.O_RDONLY)).toBe(4);
    for (const fd of fds) main.fileClose(fd);
    for (let i = 0; i < 11; i++) write(main, `h${i}`, '');
    expect(main.fileOpen('one too many', CREATE)).toBe(-E.ENOSPC);
    run.check();
    main.fileRemove('h0');
    expect(main.fileOpen('again', CREATE)).toBeGreaterThan(0);
    run.check();
  });

  it('are closed when their process ends', () => {
    const run = new TestRun();
    const main = run.main();
    const child = run.child(main);
    child.fileOpen('a', CREATE);
    child.fileOpen('a', C.O_RDONLY);
    main.fileRemove('a');
    child.procExit(0);
    expect(run.of(Kind.FileClose)).toHaveLength(2);
    run.check();
  });
});

describe('the terminal', () => {
  it('shows stdout and stderr apart, and nothing to read', () => {
    const run = new TestRun();
    const main = run.main();
    main.fileWrite(1, encodeUtf8('out\n'));
    main.fileWrite(2, encodeUtf8('错误\n'));
    expect(
      run
        .events()
        .filter((e) => e.kind === Kind.Output)
        .map((e) => [e.a, e.text]),
    ).toEqual([
      [1, 'out\n'],
      [2, '错误\n'],
    ]);
    expect(main.fileRead(0, 10)).toEqual(new Uint8Array(0));
    expect(main.fileWrite(0, encodeUtf8('x'))).toBe(-E.EBADF);
  });

  it('cuts a long text at characters, and loses nothing of it', () => {
    const run = new TestRun();
    const main = run.main();
    const text = '锁a'.repeat(20_000);
    expect(main.fileWrite(1, encodeUtf8(text))).toBe(80_000);
    const pieces = run.events().filter((event) => event.kind === Kind.Output);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('ends the run at the output limit, cutting what it shows exactly there', () => {
    const run = new TestRun({ maxOutputBytes: 10 });
    const main = run.main();
    expect(main.fileWrite(1, encodeUtf8('12345678'))).toBe(8);
    expect(() => main.fileWrite(1, encodeUtf8('abcdef'))).toThrow('output limit');
    expect(run.control.limitReached()).toBe(EndReason.OutputLimit);
    expect(() => main.now()).toThrow('the run is over');
    const texts = run
      .events()
      .filter((event) => event.kind === Kind.Output)
      .map((event) => event.text);
    expect(texts.join('')).toBe('12345678ab');
    expect(run.control.counters().outputBytes).toBe(10);
  });
});

interface ModelFile {
  bytes: number[];
}

const NAMES = ['a', 'b', 'c'];
const OPENINGS = [
  C.O_RDONLY,
  CREATE,
  C.O_RDWR | C.O_CREAT,
  C.O_WRONLY | C.O_CREAT | C.O_APPEND,
  CREATE | C.O_EXCL,
];
const step = fc.record({
  what: fc.constantFrom(
    'open',
    'open',
    'write',
    'write',
    'read',
    'seek',
    'truncate',
    'close',
    'remove',
    'rename',
  ),
  fd: fc.integer({ min: 3, max: 8 }),
  name: fc.nat(2),
  other: fc.nat(4),
  size: fc.oneof(fc.nat(900), fc.constantFrom(0, 1, 255, 256, 257, 512)),
});

it('do what the model does, in whatever order they are called', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      const run = new TestRun();
      const main = run.main();
      const files = new Map<string, ModelFile>();
      const open = new Map<number, { file: ModelFile; at: number; flags: number }>();
      let fill = 0;
      for (const { what, fd, name: n, other, size } of steps) {
        const name = NAMES[n];
        const handle = open.get(fd);
        if (what === 'open') {
          const flags = OPENINGS[other];
          const got = main.fileOpen(name, flags);
          const there = files.get(name);
          if (!there && !(flags & C.O_CREAT)) expect(got).toBe(-E.ENOENT);
          else if (there && flags & C.O_EXCL) expect(got).toBe(-E.EEXIST);
          else if (open.size === 5) expect(got).toBe(-E.EMFILE);
          else {
            const file = there ?? { bytes: [] };
            files.set(name, file);
            if (flags & C.O_TRUNC) file.bytes = [];
            expect(open.has(got)).toBe(false);
            open.set(got, { file, at: 0, flags });
          }
        } else if (what === 'remove') {
          expect(main.fileRemove(name)).toBe(files.delete(name) ? 0 : -E.ENOENT);
        } else if (what === 'rename') {
          const to = NAMES[other % 3];
          const file = files.get(name);
          expect(main.fileRename(name, to)).toBe(file ? 0 : -E.ENOENT);
          if (file) {
            files.delete(name);
            files.set(to, file);
          }
        } else if (!handle) {
          expect(main.fileClose(fd)).toBe(-E.EBADF);
        } else if (what === 'close') {
          expect(main.fileClose(fd)).toBe(0);
          open.delete(fd);
        } else if (what === 'seek') {
          expect(main.fileSeek(fd, size, C.SEEK_SET)).toBe(size);
          handle.at = size;
        } else if (what === 'truncate') {
          const able = (handle.flags & 3) !== C.O_RDONLY;
          expect(main.fileTruncate(fd, size)).toBe(able ? 0 : -E.EINVAL);
          if (able) {
            while (handle.file.bytes.length < size) handle.file.bytes.push(0);
            handle.file.bytes.length = size;
          }
        } else if (what === 'write') {
          fill = (fill % 250) + 1;
          const able = (handle.flags & 3) !== C.O_RDONLY;
          expect(main.fileWrite(fd, new Uint8Array(size).fill(fill))).toBe(able ? size : -E.EBADF);
          if (able) {
            if (handle.flags & C.O_APPEND) handle.at = handle.file.bytes.length;
            if (size > 0) while (handle.file.bytes.length < handle.at) handle.file.bytes.push(0);
            for (let i = 0; i < size; i++) handle.file.bytes[handle.at + i] = fill;
            handle.at += size;
          }
        } else if ((handle.flags & 3) === C.O_WRONLY) {
          expect(main.fileRead(fd, size)).toBe(-E.EBADF);
        } else {
          const expected = handle.file.bytes.slice(handle.at, handle.at + size);
          expect([...(main.fileRead(fd, size) as Uint8Array)]).toEqual(expected);
          handle.at += expected.length;
        }
        run.check();
      }
      for (const name of NAMES) expect(main.fileSize(name)).toBe(files.get(name)?.bytes.length ?? -E.ENOENT);
      for (const fd of open.keys()) main.fileClose(fd);
      run.check();
    }),
    { numRuns: 150 },
  );
});
