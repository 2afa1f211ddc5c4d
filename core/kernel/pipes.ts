import { Kind } from '../trace/event';
import { clear, push, roomToPush, shift } from './byte-queue';
import type { Context } from './context';
import { EAGAIN, ENOMEM } from './errno';
import * as L from './layout';
import { packetRead, packetWrite } from './packets';
import { wakePollers } from './poll';
import { wakeReaders, wakeWriters } from './waits';

/**
 * One direction of bytes. One-way streams keep Linux's accounts: 16 pages; what is left of a write beyond whole pages
 * goes into the last page when it fits there, everything else begins a page of its own; a page is free again when all
 * of it was read. So what fits depends on how it was written. Sockets and messages: see packets.ts.
 */

const PAGE = L.PAGE_BYTES;
const PAGES = L.PIPE_PAGES;
const OFFSET_MASK = 0x7fffffff;
/** Most bytes of a write that its event shows. */
export const PREVIEW_BYTES = 40;

/** A pipe without ends, 0 when there is none left. */
export function makePipe(k: Context, kind: number): number {
  const pipe = k.memory.takeNumbered(L.POOL_PIPES, k.memory.layout.tables.pipes);
  if (pipe === 0) return 0;
  k.words[pipe + L.PI_STATE] = 1;
  k.words[pipe + L.PI_KIND] = kind;
  return pipe;
}

export function capacityOf(kind: number): number {
  if (kind === L.PIPE_STREAM) return PAGE * PAGES;
  return kind === L.PIPE_SOCKET ? L.SOCKET_CAPACITY : L.MESSAGE_CAPACITY;
}

/**
 * Writes what fits of bytes [from, …); within a call, with a reader there. How many went in, −EAGAIN for none now,
 * −ENOMEM. Emits PipeWrite.
 */
export function writePipe(k: Context, pipe: number, bytes: Uint8Array, from: number): number {
  const { words } = k;
  const stream = words[pipe + L.PI_KIND] === L.PIPE_STREAM;
  const count = stream ? streamWrite(k, pipe, bytes, from) : packetWrite(k, pipe, bytes, from);
  if (count < 0) return count;
  const offset = words[pipe + L.PI_WRITTEN];
  words[pipe + L.PI_WRITTEN] = (offset + count) & OFFSET_MASK;
  words[pipe + L.PI_BYTES] += count;
  const id = words[pipe + L.PI_ID];
  const shown = previewLength(bytes, from);
  if (shown === 0) k.emit(Kind.PipeWrite, id, count, words[pipe + L.PI_BYTES], offset);
  else {
    const text = bytes.subarray(from, from + shown);
    k.emitText(Kind.PipeWrite, id, count, words[pipe + L.PI_BYTES], offset, text);
  }
  wakeReaders(k, pipe);
  if (words[L.H_POLLERS] !== 0) wakePollers(k, words[pipe + L.PI_READER]);
  return count;
}

/** Text is shown, pickles and headers are not: their bytes tell a person nothing. */
function previewLength(bytes: Uint8Array, from: number): number {
  const most = Math.min(PREVIEW_BYTES, bytes.length - from);
  for (let i = 0; i < most; i++) {
    const byte = bytes[from + i];
    if ((byte < 0x20 && byte !== 0x0a && byte !== 0x09) || byte > 0x7e) return 0;
  }
  return most;
}

/** How much of a write goes into the last page in use. */
function mergedOf(words: Int32Array, pipe: number, total: number, from: number): number {
  const used = words[pipe + L.PI_USED];
  // A writer that had to wait goes on with pages of its own, as Linux's does.
  const odd = from > 0 ? 0 : total % PAGE;
  return odd > 0 && used > 0 && words[pageOf(words, pipe, used - 1) + 1] + odd <= PAGE ? odd : 0;
}

/** Whether a one-way stream takes all of `bytes` now. */
export function takesWhole(k: Context, pipe: number, bytes: Uint8Array): boolean {
  const own = bytes.length - mergedOf(k.words, pipe, bytes.length, 0);
  return own <= (PAGES - k.words[pipe + L.PI_USED]) * PAGE && roomToPush(k, pipe, bytes.length);
}

function streamWrite(k: Context, pipe: number, bytes: Uint8Array, from: number): number {
  const { words } = k;
  const total = bytes.length - from;
  const used = words[pipe + L.PI_USED];
  const last = pageOf(words, pipe, used - 1);
  const merged = mergedOf(words, pipe, total, from);
  const count = merged + Math.min(total - merged, (PAGES - used) * PAGE);
  if (count === 0) return -EAGAIN;
  if (!roomToPush(k, pipe, count)) return -ENOMEM;
  if (merged > 0) words[last + 1] += merged;
  for (let left = count - merged; left > 0; left -= PAGE) {
    const page = pageOf(words, pipe, words[pipe + L.PI_USED]++);
    words[page] = 0;
    words[page + 1] = Math.min(left, PAGE);
  }
  push(k, pipe, bytes, from, count);
  return count;
}

/** Record of the page that is number `index` among those in use. */
function pageOf(words: Int32Array, pipe: number, index: number): number {
  return pipe + L.PI_PAGES + 2 * ((words[pipe + L.PI_FIRST_PAGE] + index + PAGES) % PAGES);
}

/** Takes at most `max` of the bytes, some of which are there. −EMSGSIZE for a longer message. Emits PipeRead. */
export function readPipe(k: Context, pipe: number, max: number): Uint8Array | number {
  const { words } = k;
  let taken: Uint8Array | number;
  if (words[pipe + L.PI_KIND] === L.PIPE_STREAM) {
    taken = new Uint8Array(Math.min(max, words[pipe + L.PI_BYTES]));
    shift(k, pipe, taken, 0, taken.length);
    leavePages(words, pipe, taken.length);
  } else taken = packetRead(k, pipe, max);
  if (typeof taken === 'number') return taken;
  words[pipe + L.PI_BYTES] -= taken.length;
  emitRead(k, pipe, taken.length);
  wakeWriters(k, pipe);
  wakeReaders(k, pipe);
  return taken;
}

export function emitRead(k: Context, pipe: number, count: number): void {
  const { words } = k;
  const offset = words[pipe + L.PI_TAKEN];
  words[pipe + L.PI_TAKEN] = (offset + count) & OFFSET_MASK;
  k.emit(Kind.PipeRead, words[pipe + L.PI_ID], count, words[pipe + L.PI_BYTES], offset);
}

function leavePages(words: Int32Array, pipe: number, count: number): void {
  for (let left = count; left > 0; ) {
    const page = pageOf(words, pipe, 0);
    const piece = Math.min(left, words[page + 1] - words[page]);
    words[page] += piece;
    left -= piece;
    if (words[page] === words[page + 1]) {
      words[pipe + L.PI_FIRST_PAGE] = (words[pipe + L.PI_FIRST_PAGE] + 1) % PAGES;
      words[pipe + L.PI_USED]--;
    }
  }
}

/** The reading or the writing end was closed: whoever waits at the other learns it; without ends it is no more. */
export function endPipe(k: Context, pipe: number, end: number): void {
  const { words } = k;
  const other = words[pipe + (end === L.PI_READER ? L.PI_WRITER : L.PI_READER)];
  words[pipe + end] = 0;
  if (end === L.PI_READER) {
    clear(k, pipe);
    words[pipe + L.PI_BYTES] = 0;
    words[pipe + L.PI_USED] = 0;
    words[pipe + L.PI_UNITS] = 0;
    words[pipe + L.PI_OPENED] = 0;
  }
  wakeReaders(k, pipe);
  wakeWriters(k, pipe);
  if (other !== 0) wakePollers(k, other);
  if (words[pipe + L.PI_READER] !== 0 || words[pipe + L.PI_WRITER] !== 0) return;
  clear(k, pipe);
  words[pipe + L.PI_STATE] = 0;
  k.memory.give(L.POOL_PIPES, pipe);
}
