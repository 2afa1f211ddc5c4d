import { encodeUtf8 } from '../base/utf8';
import { Bound, Kind } from '../trace/event';
import { full } from './bounds';
import { DONE } from './calls';
import { readContents, resize, roomForSize, writeContents } from './contents';
import type { Context } from './context';
import { descriptor, freeDescriptor, loseName, makeOpen, setDescriptor } from './descriptors';
import * as E from './errno';
import { createFile } from './files';
import * as L from './layout';
import { findFile, memoryName } from './paths';

/** Shared memory: a file that is read and written in place. Each access is a step of its own. */

/** Most bytes of text that say what was read or written. */
const VALUE_BYTES = 80;
const MAX_SIZE = 2 ** 30;

export function shmCreate(k: Context, size: number): number {
  k.enter(1, 0);
  const { words } = k;
  if (!Number.isInteger(size) || size < 0 || size > MAX_SIZE) return k.fail(E.EINVAL);
  const fd = freeDescriptor(k);
  if (fd < 0) return full(k, E.EMFILE, Bound.Open);
  if (!k.memory.has(L.POOL_OPEN, 1) || !k.memory.has(L.POOL_FILES, 1))
    return full(k, E.ENFILE, Bound.OpenInAll);
  if (Math.ceil(size / L.BLOCK_BYTES) > k.heap.free()) return full(k, E.ENOMEM, Bound.Shared);
  const file = k.memory.takeNumbered(L.POOL_FILES, k.memory.layout.tables.files);
  words[file + L.F_STATE] = L.FILE_UNLINKED;
  words[file + L.F_OPENS] = 1;
  const open = makeOpen(k, L.OPEN_MEMORY, file);
  if (roomForSize(k, file, size)) resize(k, open, size);
  setDescriptor(k, fd, open);
  k.leave();
  return fd;
}

/**
 * Shared memory of a name: new, of `size` bytes, or what has that name already where `size` is −1. `volatile`: the name
 * lasts as long as somebody has it open.
 */
export function shmOpen(k: Context, name: string, size: number, volatile: boolean): number {
  const known = memoryName(name);
  if (typeof known === 'number') return known;
  k.enter(1, 0);
  const { words } = k;
  if (!Number.isInteger(size) || size < -1 || size > MAX_SIZE) return k.fail(E.EINVAL);
  let file = findFile(k, known);
  if (size < 0 && file === 0) return k.fail(E.ENOENT);
  if (size >= 0 && file !== 0) return k.fail(E.EEXIST);
  const fd = freeDescriptor(k);
  if (fd < 0) return full(k, E.EMFILE, Bound.Open);
  if (!k.memory.has(L.POOL_OPEN, 1)) return full(k, E.ENFILE, Bound.OpenInAll);
  if (file === 0) {
    if (!k.memory.has(L.POOL_FILES, 1)) return full(k, E.ENFILE, Bound.OpenInAll);
    if (1 + Math.ceil(size / L.BLOCK_BYTES) > k.heap.free()) return full(k, E.ENOMEM, Bound.Shared);
    file = createFile(k, known);
    if (volatile) words[file + L.F_STATE] = L.FILE_VOLATILE;
  }
  words[file + L.F_OPENS]++;
  const open = makeOpen(k, L.OPEN_MEMORY, file);
  if (size > 0) resize(k, open, size);
  setDescriptor(k, fd, open);
  k.leave();
  return fd;
}

/** How many bytes it has. */
export function shmSize(k: Context, fd: number): number {
  k.enter(0, 0);
  const open = memoryAt(k, fd, 0, 0);
  const size = open < 0 ? open : k.words[k.words[open + L.O_OBJECT] + L.F_SIZE];
  k.leave();
  return size;
}

/** Nobody can open it by its name from here on. */
export function shmUnlink(k: Context, name: string): number {
  const known = memoryName(name);
  if (typeof known === 'number') return known;
  k.enter(0, 0);
  const file = findFile(k, known);
  if (file === 0) return k.fail(E.ENOENT);
  loseName(k, file);
  k.leave();
  return DONE;
}

/** The open object of shared memory that has bytes [offset, offset + count); −errno. */
function memoryAt(k: Context, fd: number, offset: number, count: number): number {
  const open = descriptor(k, fd);
  if (open <= 0 || k.words[open + L.O_KIND] !== L.OPEN_MEMORY) return -E.EBADF;
  const size = k.words[k.words[open + L.O_OBJECT] + L.F_SIZE];
  const inside = Number.isInteger(offset) && Number.isInteger(count) && offset >= 0 && count >= 0;
  return inside && offset + count <= size ? open : -E.EINVAL;
}

export function shmRead(
  k: Context,
  fd: number,
  offset: number,
  count: number,
  show: ((bytes: Uint8Array) => string) | undefined,
): Uint8Array | number {
  k.enter(1, VALUE_BYTES);
  const open = memoryAt(k, fd, offset, count);
  if (open < 0) return k.fail(-open);
  const bytes = readContents(k, open, offset, count);
  tell(k, Kind.SharedRead, open, offset, count, show?.(bytes));
  k.leave();
  return bytes;
}

export function shmWrite(
  k: Context,
  fd: number,
  offset: number,
  bytes: Uint8Array,
  value: string | undefined,
): number {
  k.enter(1, VALUE_BYTES);
  const open = memoryAt(k, fd, offset, bytes.length);
  if (open < 0) return k.fail(-open);
  writeContents(k, open, offset, bytes);
  tell(k, Kind.SharedWrite, open, offset, bytes.length, value);
  k.leave();
  return DONE;
}

function tell(k: Context, kind: Kind, open: number, offset: number, count: number, value = ''): void {
  const id = k.words[k.words[open + L.O_OBJECT] + L.F_ID];
  if (value === '') k.emit(kind, id, offset, count, 0);
  else k.emitText(kind, id, offset, count, 0, encodeUtf8(value.slice(0, VALUE_BYTES / 4)));
}
