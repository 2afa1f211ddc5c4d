import type { Context } from './context';
import { blocksFor } from './heap';
import * as L from './layout';

/**
 * The bytes of a pipe, first in, first out: a chain of blocks, of which the last one stays when all are read. Blocks
 * that lie side by side are copied as one, and given back so that the next to take them finds them side by side again.
 */

/** Copies shorter than this are made byte by byte: a view costs more. */
const SHORT = 24;

/** Whether `count` more bytes can be kept. */
export function roomToPush(k: Context, pipe: number, count: number): boolean {
  const left = k.words[pipe + L.PI_LAST] === 0 ? 0 : L.BLOCK_BYTES - k.words[pipe + L.PI_FILLED];
  return count <= left || blocksFor(count - left) <= k.heap.free();
}

function copy(from: Uint8Array, at: number, to: Uint8Array, target: number, count: number): void {
  if (count < SHORT) for (let i = 0; i < count; i++) to[target + i] = from[at + i];
  else if (count === from.length) to.set(from, target);
  else to.set(from.subarray(at, at + count), target);
}

/** Adds bytes [from, from + count) of `data`. The caller made sure that there is room. */
export function push(k: Context, pipe: number, data: Uint8Array, from: number, count: number): void {
  const { words, heap } = k;
  const { bytes } = k.memory;
  const end = from + count;
  let at = from;
  let last = words[pipe + L.PI_LAST];
  if (last !== 0) {
    const filled = words[pipe + L.PI_FILLED];
    const piece = Math.min(L.BLOCK_BYTES - filled, count);
    copy(data, at, bytes, heap.byteOf(last) + filled, piece);
    words[pipe + L.PI_FILLED] = filled + piece;
    at += piece;
  }
  while (at < end) {
    const first = heap.take();
    if (last === 0) words[pipe + L.PI_FIRST] = first;
    else heap.link(last, first);
    let run = L.BLOCK_BYTES;
    for (last = first; at + run < end && heap.nextFree() === last + 1; run += L.BLOCK_BYTES) {
      const block = heap.take();
      heap.link(last, block);
      last = block;
    }
    const piece = Math.min(run, end - at);
    copy(data, at, bytes, heap.byteOf(first), piece);
    words[pipe + L.PI_LAST] = last;
    words[pipe + L.PI_FILLED] = L.BLOCK_BYTES - (run - piece);
    at += piece;
  }
}

/** Takes `count` bytes, which are there, into `target` from index `to` on. */
export function shift(k: Context, pipe: number, target: Uint8Array, to: number, count: number): void {
  const { words, heap } = k;
  const { bytes } = k.memory;
  const last = words[pipe + L.PI_LAST];
  const end = to + count;
  let empty: number[] | undefined;
  for (let at = to; at < end; ) {
    const first = words[pipe + L.PI_FIRST];
    const read = words[pipe + L.PI_AT];
    let block = first;
    let room = L.BLOCK_BYTES;
    while (at + room - read < end && block !== last && heap.next(block) === block + 1) {
      block++;
      room += L.BLOCK_BYTES;
    }
    const there = (block === last ? room - L.BLOCK_BYTES + words[pipe + L.PI_FILLED] : room) - read;
    const piece = Math.min(there, end - at);
    copy(bytes, heap.byteOf(first) + read, target, at, piece);
    at += piece;
    // Of the run, the blocks that were read to their ends go; the last of all stays.
    let gone = Math.floor((read + piece) / L.BLOCK_BYTES);
    if (block === last && piece === there) {
      gone = block - first;
      words[pipe + L.PI_AT] = 0;
      words[pipe + L.PI_FILLED] = 0;
    } else words[pipe + L.PI_AT] = (read + piece) % L.BLOCK_BYTES;
    if (gone > 0) {
      words[pipe + L.PI_FIRST] = first + gone <= block ? first + gone : heap.next(block);
      empty ??= [];
      for (let i = 0; i < gone; i++) empty.push(first + i);
    }
  }
  if (empty !== undefined) for (let i = empty.length - 1; i >= 0; i--) heap.give(empty[i]);
}

/** The next bytes, which are there and stay. */
export function peek(k: Context, pipe: number, target: Uint8Array): void {
  let block = k.words[pipe + L.PI_FIRST];
  let at = k.words[pipe + L.PI_AT];
  for (let i = 0; i < target.length; i++) {
    if (at === L.BLOCK_BYTES) {
      block = k.heap.next(block);
      at = 0;
    }
    target[i] = k.memory.bytes[k.heap.byteOf(block) + at++];
  }
}

/** Gives back all blocks. */
export function clear(k: Context, pipe: number): void {
  k.heap.giveChain(k.words[pipe + L.PI_FIRST]);
  k.words.fill(0, pipe + L.PI_FIRST, pipe + L.PI_FILLED + 1);
}
