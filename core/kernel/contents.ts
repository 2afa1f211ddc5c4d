import type { Context } from './context';
import { blocksFor } from './heap';
import * as L from './layout';

/** Bytes of files: chains of blocks. All within a call; positions and sizes in bytes. */

/** Whether a file can grow to `size` bytes. */
export function roomForSize(k: Context, file: number, size: number): boolean {
  return blocksFor(size) - k.words[file + L.F_BLOCKS] <= k.heap.free();
}

/** Copies bytes [from, from + count) of the file, which has so many. */
export function readContents(k: Context, open: number, from: number, count: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(count);
  const { bytes } = k.memory;
  walk(k, open, from, count, (at, length, done) => {
    copy.set(bytes.subarray(at, at + length), done);
  });
  return copy;
}

/** Writes `data` at `from`, growing the file as needed; a gap reads as zeros. The caller made sure that it fits. */
export function writeContents(k: Context, open: number, from: number, data: Uint8Array): void {
  const { words } = k;
  const { bytes } = k.memory;
  const file = words[open + L.O_OBJECT];
  const size = words[file + L.F_SIZE];
  if (from + data.length > size) grow(k, open, from + data.length, from);
  walk(k, open, from, data.length, (at, length, done) => {
    bytes.set(data.subarray(done, done + length), at);
  });
}

/** Makes the file `size` bytes long: cut, or filled up with zeros. The caller made sure that it fits. */
export function resize(k: Context, open: number, size: number): void {
  const file = k.words[open + L.O_OBJECT];
  if (size > k.words[file + L.F_SIZE]) grow(k, open, size, size);
  else cut(k, file, size);
}

/** Adds blocks up to `size`, and zeros from the old size up to `zerosTo`. */
function grow(k: Context, open: number, size: number, zerosTo: number): void {
  const { words, heap } = k;
  const file = words[open + L.O_OBJECT];
  const old = words[file + L.F_SIZE];
  for (let blocks = words[file + L.F_BLOCKS]; blocks < blocksFor(size); blocks++) {
    const block = heap.take();
    if (words[file + L.F_LAST] === 0) words[file + L.F_FIRST] = block;
    else heap.link(words[file + L.F_LAST], block);
    words[file + L.F_LAST] = block;
    words[file + L.F_BLOCKS]++;
  }
  words[file + L.F_SIZE] = size;
  // A block given back by another file, or by an earlier cut of this one, is not clean.
  const gap = Math.max(0, Math.min(zerosTo, size) - old);
  walk(k, open, old, gap, (at, length) => {
    k.memory.bytes.fill(0, at, at + length);
  });
}

/** Cuts a file to `size` bytes, which it has. */
export function cut(k: Context, file: number, size: number): void {
  const { words, heap } = k;
  const keep = blocksFor(size);
  words[file + L.F_SIZE] = size;
  if (keep === words[file + L.F_BLOCKS]) return;
  words[file + L.F_CUTS]++;
  if (keep === 0) {
    heap.giveChain(words[file + L.F_FIRST]);
    words[file + L.F_FIRST] = 0;
    words[file + L.F_LAST] = 0;
  } else {
    let last = words[file + L.F_FIRST];
    for (let i = 1; i < keep; i++) last = heap.next(last);
    heap.giveChain(heap.next(last));
    heap.link(last, 0);
    words[file + L.F_LAST] = last;
  }
  words[file + L.F_BLOCKS] = keep;
}

/** Calls `piece(byte within the buffer, length, bytes before it)` for each piece of `count` bytes from `from` on. */
function walk(
  k: Context,
  open: number,
  from: number,
  count: number,
  piece: (at: number, length: number, done: number) => void,
): void {
  if (count === 0) return;
  let index = Math.floor(from / L.BLOCK_BYTES);
  let block = blockAt(k, open, index);
  let offset = from % L.BLOCK_BYTES;
  for (let done = 0; done < count; ) {
    const length = Math.min(L.BLOCK_BYTES - offset, count - done);
    piece(k.heap.byteOf(block) + offset, length, done);
    done += length;
    offset = 0;
    if (done < count) {
      block = k.heap.next(block);
      index++;
    }
  }
  k.words[open + L.O_BLOCK] = block;
  k.words[open + L.O_BLOCK_INDEX] = index;
  k.words[open + L.O_BLOCK_CUTS] = k.words[k.words[open + L.O_OBJECT] + L.F_CUTS];
}

/** Block number `index` of the file; found from the block last touched when that is not behind it. */
function blockAt(k: Context, open: number, index: number): number {
  const { words, heap } = k;
  const file = words[open + L.O_OBJECT];
  let block = words[file + L.F_FIRST];
  let at = 0;
  const known = words[open + L.O_BLOCK] !== 0 && words[open + L.O_BLOCK_CUTS] === words[file + L.F_CUTS];
  if (known && words[open + L.O_BLOCK_INDEX] <= index) {
    block = words[open + L.O_BLOCK];
    at = words[open + L.O_BLOCK_INDEX];
  }
  for (; at < index; at++) block = heap.next(block);
  return block;
}
