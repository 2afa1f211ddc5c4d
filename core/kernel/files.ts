import { characterBoundary } from '../base/utf8';
import { Bound, EndReason, Kind } from '../trace/event';
import { full } from './bounds';
import * as C from './calls';
import { cut, readContents, resize, roomForSize, writeContents } from './contents';
import type { Context } from './context';
import { RunAborted } from './control';
import {
  descriptor as anyDescriptor,
  fileDescriptor as descriptor,
  freeDescriptor,
  loseName,
  makeOpen,
  setDescriptor,
} from './descriptors';
import * as E from './errno';
import * as L from './layout';
import { fileName, fileNames, filesUnder, findFile, findFolder, type Name, named, parentOf } from './paths';

/** Files in memory, shared by all processes of a run; each call is one step, as POSIX's system calls are. */

/** Most bytes of a file's data that an event shows. */
const PREVIEW_BYTES = 80;
const MODE = 3; // of the flags: O_RDONLY, O_WRONLY, O_RDWR
const MAX_SIZE = 2 ** 30;
/** Nothing comes from it, and what is written to it is nowhere. */
const DEV_NULL = '/dev/null';

export function fileOpen(k: Context, path: string, flags: number, atEnd: boolean): number {
  if (path === DEV_NULL) return openNull(k);
  const name = fileName(path);
  if (typeof name === 'number') return name;
  k.enter(2, name.bytes.length);
  const { words } = k;
  let file = findFile(k, name);
  if (file === 0 && findFolder(k, name) !== 0) return k.fail((flags & C.O_EXCL) !== 0 ? E.EEXIST : E.EISDIR);
  const parent = file === 0 ? parentOf(k, name) : 0;
  if (parent < 0) return k.fail(-parent);
  if (file === 0 && (flags & C.O_CREAT) === 0) return k.fail(E.ENOENT);
  if (file !== 0 && (flags & C.O_CREAT) !== 0 && (flags & C.O_EXCL) !== 0) return k.fail(E.EEXIST);
  const fd = freeDescriptor(k, 0);
  if (fd < 0) return full(k, E.EMFILE, Bound.Open);
  if (!k.memory.has(L.POOL_OPEN, 1)) return full(k, E.ENFILE, Bound.OpenInAll);
  if (file === 0) {
    file = createFile(k, name);
    if (file === 0) return full(k, E.ENOSPC, Bound.Files);
  }
  const open = makeOpen(k, L.OPEN_FILE, file);
  words[open + L.O_FLAGS] = flags;
  words[file + L.F_OPENS]++;
  setDescriptor(k, fd, open);
  k.emitText(Kind.FileOpen, words[file + L.F_ID], flags, fd, 0, name.bytes);
  if ((flags & C.O_TRUNC) !== 0 && (flags & MODE) !== C.O_RDONLY && words[file + L.F_SIZE] > 0) {
    cut(k, file, 0);
    k.emit(Kind.FileTruncate, words[file + L.F_ID], 0, 0, 0);
  }
  if (atEnd) words[open + L.O_POSITION] = words[file + L.F_SIZE];
  k.leave();
  return fd;
}

function openNull(k: Context): number {
  k.enter(1, 0);
  const fd = freeDescriptor(k, 0);
  if (fd < 0) return full(k, E.EMFILE, Bound.Open);
  setDescriptor(k, fd, L.FD_NULL);
  k.leave();
  return fd;
}

/** An empty file of a name that is not there, 0 when there is no room. Within a call. */
export function createFile(k: Context, name: { bytes: Uint8Array; hash: number }): number {
  const { words } = k;
  if (k.heap.free() < 1) return 0;
  const file = k.memory.takeNumbered(L.POOL_FILES, k.memory.layout.tables.files);
  if (file === 0) return 0;
  words[file + L.F_STATE] = L.FILE_LINKED;
  words[file + L.F_NAME] = k.heap.store(name.bytes);
  words[file + L.F_NAME_BYTES] = name.bytes.length;
  words[file + L.F_HASH] = name.hash;
  return file;
}

export function fileRead(k: Context, fd: number, max: number): Uint8Array | number {
  k.enter(1, PREVIEW_BYTES);
  const { words } = k;
  const open = descriptor(k, fd);
  // The terminal has no keyboard: reading it finds the end.
  if (open === L.FD_STDIN || open === L.FD_NULL) return leaveWith(k, new Uint8Array(0));
  if (open <= 0 || (words[open + L.O_FLAGS] & MODE) === C.O_WRONLY) return k.fail(E.EBADF);
  if (!(max >= 0)) return k.fail(E.EINVAL);
  const file = words[open + L.O_OBJECT];
  const position = words[open + L.O_POSITION];
  const count = Math.floor(Math.max(0, Math.min(max, words[file + L.F_SIZE] - position)));
  const bytes = readContents(k, open, position, count);
  words[open + L.O_POSITION] = position + count;
  k.emitText(Kind.FileRead, words[file + L.F_ID], count, position, 0, preview(bytes));
  return leaveWith(k, bytes);
}

function leaveWith<T>(k: Context, answer: T): T {
  k.leave();
  return answer;
}

const preview = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, characterBoundary(bytes, PREVIEW_BYTES));

export function fileWrite(k: Context, fd: number, bytes: Uint8Array): number {
  // Without the lock: only this process changes its descriptors.
  const terminal = descriptor(k, fd);
  if (terminal === L.FD_STDOUT || terminal === L.FD_STDERR) return terminalWrite(k, -terminal - 1, bytes);
  if (terminal === L.FD_NULL) return bytes.length;
  k.enter(1, PREVIEW_BYTES);
  const { words } = k;
  const open = descriptor(k, fd);
  if (open <= 0 || (words[open + L.O_FLAGS] & MODE) === C.O_RDONLY) return k.fail(E.EBADF);
  const file = words[open + L.O_OBJECT];
  const position =
    (words[open + L.O_FLAGS] & C.O_APPEND) !== 0 ? words[file + L.F_SIZE] : words[open + L.O_POSITION];
  const end = position + bytes.length;
  if (end > MAX_SIZE || !roomForSize(k, file, end)) return full(k, E.ENOSPC, Bound.Shared);
  if (bytes.length > 0) writeContents(k, open, position, bytes); // nothing written makes no file longer
  words[open + L.O_POSITION] = end;
  k.emitText(Kind.FileWrite, words[file + L.F_ID], bytes.length, position, 0, preview(bytes));
  k.leave();
  return bytes.length;
}

/**
 * What is printed: one event, or several in a row when the text is long. A limit cuts it exactly, and ends the run:
 * then this throws RunAborted.
 */
export function terminalWrite(k: Context, stream: number, bytes: Uint8Array): number {
  // A long text goes in pieces, so that the ring need not be able to hold it at once.
  const most = Math.min(32768, k.memory.layout.ringWords >> 1);
  for (let from = 0; from < bytes.length; ) {
    const to = characterBoundary(bytes, Math.min(from + most, bytes.length));
    const piece = bytes.subarray(from, to);
    k.enter(1, piece.length);
    const left = Math.max(0, k.memory.float(L.H_OUTPUT_MAX) - k.memory.float(L.H_OUTPUT_BYTES));
    const fits = piece.length <= left ? piece : piece.subarray(0, characterBoundary(piece, left));
    if (fits.length > 0) {
      k.emitText(Kind.Output, stream, 0, 0, 0, fits);
      k.tellOfOutput();
    }
    k.memory.setFloat(L.H_OUTPUT_BYTES, k.memory.float(L.H_OUTPUT_BYTES) + fits.length);
    if (fits !== piece) k.reachLimit(EndReason.OutputLimit);
    k.leave();
    if (fits !== piece) throw new RunAborted('the output limit was reached');
    from = to;
  }
  return bytes.length;
}

export function fileSeek(k: Context, fd: number, offset: number, whence: number): number {
  k.enter(0, 0);
  const { words } = k;
  const open = descriptor(k, fd);
  if (open <= 0) return k.fail(open < 0 || anyDescriptor(k, fd) !== 0 ? E.ESPIPE : E.EBADF);
  const size = words[words[open + L.O_OBJECT] + L.F_SIZE];
  const from = whence === C.SEEK_SET ? 0 : whence === C.SEEK_CUR ? words[open + L.O_POSITION] : size;
  const position = from + offset;
  if (
    whence < 0 ||
    whence > C.SEEK_END ||
    !Number.isInteger(position) ||
    position < 0 ||
    position > MAX_SIZE
  ) {
    return k.fail(E.EINVAL);
  }
  words[open + L.O_POSITION] = position;
  k.leave();
  return position;
}

export function fileTruncate(k: Context, fd: number, size: number): number {
  k.enter(1, 0);
  const { words } = k;
  const open = descriptor(k, fd);
  if (anyDescriptor(k, fd) === 0) return k.fail(E.EBADF);
  if (open <= 0 || (words[open + L.O_FLAGS] & MODE) === C.O_RDONLY || !Number.isInteger(size) || size < 0) {
    return k.fail(E.EINVAL);
  }
  const file = words[open + L.O_OBJECT];
  if (size > MAX_SIZE || !roomForSize(k, file, size)) return full(k, E.ENOSPC, Bound.Shared);
  resize(k, open, size);
  k.emit(Kind.FileTruncate, words[file + L.F_ID], size, 0, 0);
  k.leave();
  return 0;
}

/** Why there is no file of that name: −EISDIR, −ENOTDIR or −ENOENT. Within a call. */
function notThere(k: Context, name: { bytes: Uint8Array }): number {
  return findFolder(k, name) !== 0 ? -E.EISDIR : parentOf(k, name) || -E.ENOENT;
}

export function fileSize(k: Context, path: string): number {
  const name = fileName(path);
  if (name === -E.ENOTDIR) return withSlashAtEnd(k, fileName(path, true));
  if (typeof name === 'number') return name;
  k.enter(0, 0);
  const file = findFile(k, name);
  const size = file === 0 ? notThere(k, name) : k.words[file + L.F_SIZE];
  k.leave();
  return size;
}

/** What fileSize says of 'x/'. */
function withSlashAtEnd(k: Context, name: Name): number {
  if (typeof name === 'number') return name;
  return isFolder(k, { bytes: name.bytes.subarray(0, -1) }) ? -E.EISDIR : -E.ENOTDIR;
}

export function fileRemove(k: Context, path: string): number {
  const name = fileName(path);
  if (typeof name === 'number') return name;
  k.enter(1, name.bytes.length);
  const file = findFile(k, name);
  if (file === 0) return k.fail(-notThere(k, name));
  unlink(k, file, name.bytes);
  k.leave();
  return 0;
}

function unlink(k: Context, file: number, name: Uint8Array): void {
  k.emitText(Kind.FileRemove, k.words[file + L.F_ID], 0, 0, 0, name);
  loseName(k, file);
}

export function folderMake(k: Context, path: string): number {
  const name = fileName(path, true);
  if (typeof name === 'number') return name === -E.EBUSY ? -E.EEXIST : name;
  k.enter(0, 0);
  const parent = parentOf(k, name);
  if (parent < 0) return k.fail(-parent);
  if (findFile(k, name) !== 0 || findFile(k, named(name.bytes.subarray(0, -1))) !== 0)
    return k.fail(E.EEXIST);
  if (createFile(k, name) === 0) return k.fail(E.ENOSPC);
  k.leave();
  return 0;
}

export function folderRemove(k: Context, path: string): number {
  const name = fileName(path, true);
  if (typeof name === 'number') return name;
  k.enter(0, 0);
  const folder = findFile(k, name);
  if (folder === 0) {
    const isFile = findFile(k, named(name.bytes.subarray(0, -1))) !== 0;
    return k.fail(isFile ? E.ENOTDIR : -(parentOf(k, name) || -E.ENOENT));
  }
  if (filesUnder(k, name.bytes).length > 0) return k.fail(E.ENOTEMPTY);
  loseName(k, folder);
  k.leave();
  return 0;
}

/** What was at `to` is removed; a folder goes with what is in it, to where nothing is. */
export function fileRename(k: Context, from: string, to: string): number {
  const source = fileName(from);
  const target = fileName(to);
  if (source === -E.ENOTDIR || (typeof source !== 'number' && isFolder(k, source)))
    return folderRename(k, fileName(from, true), fileName(to, true));
  if (typeof source === 'number') return source;
  if (typeof target === 'number') return target;
  k.enter(2, 2 * target.bytes.length);
  const file = findFile(k, source);
  if (file === 0) return k.fail(-notThere(k, source));
  if (findFolder(k, target) !== 0) return k.fail(E.EISDIR);
  const parent = parentOf(k, target);
  if (parent < 0) return k.fail(-parent);
  const there = findFile(k, target);
  if (there !== file) {
    if (there !== 0) unlink(k, there, target.bytes);
    giveName(k, file, target);
    k.emitText(Kind.FileRename, k.words[file + L.F_ID], 0, 0, 0, target.bytes);
  }
  k.leave();
  return 0;
}

function isFolder(k: Context, name: { bytes: Uint8Array }): boolean {
  k.enter(0, 0);
  const found = findFolder(k, name) !== 0;
  k.leave();
  return found;
}

function folderRename(k: Context, source: Name, target: Name): number {
  if (typeof source === 'number') return source;
  if (typeof target === 'number') return target;
  k.enter(0, 0);
  const folder = findFile(k, source);
  if (folder === 0) return k.fail(E.ENOTDIR);
  const parent = parentOf(k, target);
  if (parent < 0) return k.fail(-parent);
  if (findFile(k, named(target.bytes.subarray(0, -1))) !== 0) return k.fail(E.ENOTDIR);
  if (folder !== findFile(k, target)) {
    const inside = filesUnder(k, source.bytes);
    const longest = Math.max(0, ...inside.map(({ name }) => name.length)) - source.bytes.length;
    if (startsWith(target.bytes, source.bytes)) return k.fail(E.EINVAL);
    if (findFile(k, target) !== 0) return k.fail(E.ENOTEMPTY);
    if (longest + target.bytes.length > L.NAME_BYTES_MAX) return k.fail(E.ENAMETOOLONG);
    for (const { file, name } of inside) {
      const bytes = new Uint8Array([...target.bytes, ...name.subarray(source.bytes.length)]);
      giveName(k, file, named(bytes));
    }
    giveName(k, folder, target);
  }
  k.leave();
  return 0;
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, i) => bytes[i] === byte);

function giveName(k: Context, file: number, name: { bytes: Uint8Array; hash: number }): void {
  const block = k.words[file + L.F_NAME];
  k.memory.bytes.set(name.bytes, k.heap.byteOf(block)); // a name is one block, whatever its length
  k.words[file + L.F_NAME_BYTES] = name.bytes.length;
  k.words[file + L.F_HASH] = name.hash;
}

export function fileList(k: Context): string[] {
  k.enter(0, 0);
  const names = fileNames(k);
  k.leave();
  return names;
}
