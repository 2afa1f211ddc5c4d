import type { Context } from './context';
import { blocksFor } from './heap';
import * as L from './layout';

/** The bytes of a pipe, first in, first out: a chain of blocks, of which the last one stays when all are read. */

/** Copies shorter than this are made byte by byte: a view costs more. */
const SHORT = 24;

/** Whether `count` more bytes can be kept. */
export function roomToPush(k: Context, pipe: number, count: number): boolean {
  const left = k.words[pipe + L.PI_LAST] === 0 ? 0 : L.BLOCK_BYTES - k.words[pipe + L.PI_FILLED];
  return count <= left || blocksFor(count - left) <= k.heap.free();
}

/** Adds bytes [from, from + count) of `data`. The caller made sure that there is room. */
export function push(k: Context, pipe: number, data: Uint8Array, from: number, count: number): void {
  const { words, heap } = k;
  const { bytes } = k.memory;
  for (let at = from, end = from + count; at < end; ) {
    if (words[pipe + L.PI_LAST] === 0 || words[pipe + L.PI_FILLED] === L.BLOCK_BYTES) addBlock(k, pipe);
    const filled = words[pipe + L.PI_FILLED];
    const piece = Math.min(L.BLOCK_BYTES - filled, end - at);
    const to = heap.byteOf(words[pipe + L.PI_LAST]) + filled;
    if (piece < SHORT) for (let i = 0; i < piece; i++) bytes[to + i] = data[at + i];
    else if (piece === data.length) bytes.set(data, to);
    else bytes.set(data.subarray(at, at + piece), to);
    words[pipe + L.PI_FILLED] = filled + piece;
    at += piece;
  }
}

function addBlock(k: Context, pipe: number): void {
  const { words, heap } = k;
  const block = heap.take();
  const last = words[pipe + L.PI_LAST];
  if (last === 0) words[pipe + L.PI_FIRST] = block;
  else heap.link(last, block);
  words[pipe + L.PI_LAST] = block;
  words[pipe + L.PI_FILLED] = 0;
}

/** Takes `count` bytes, which are there, into `target` from index `to` on. */
export function shift(k: Context, pipe: number, target: Uint8Array, to: number, count: number): void {
  const { words, heap } = k;
  const { bytes } = k.memory;
  for (let at = to, end = to + count; at < end; ) {
    const first = words[pipe + L.PI_FIRST];
    const only = first === words[pipe + L.PI_LAST];
    const read = words[pipe + L.PI_AT];
    const piece = Math.min((only ? words[pipe + L.PI_FILLED] : L.BLOCK_BYTES) - read, end - at);
    const start = heap.byteOf(first) + read;
    if (piece < SHORT) for (let i = 0; i < piece; i++) target[at + i] = bytes[start + i];
    else target.set(bytes.subarray(start, start + piece), at);
    at += piece;
    words[pipe + L.PI_AT] = read + piece;
    if (only) {
      if (read + piece === words[pipe + L.PI_FILLED]) words[pipe + L.PI_AT] = words[pipe + L.PI_FILLED] = 0;
    } else if (read + piece === L.BLOCK_BYTES) {
      words[pipe + L.PI_FIRST] = heap.next(first);
      words[pipe + L.PI_AT] = 0;
      heap.link(first, 0);
      heap.giveChain(first);
    }
  }
}

/** Gives back all blocks. */
export function clear(k: Context, pipe: number): void {
  k.heap.giveChain(k.words[pipe + L.PI_FIRST]);
  k.words.fill(0, pipe + L.PI_FIRST, pipe + L.PI_FILLED + 1);
}
