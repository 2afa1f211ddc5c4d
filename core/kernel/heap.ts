import { assert } from '../base/assert';
import { characterBoundary, decodeUtf8, encodeUtf8 } from '../base/utf8';
import { BLOCK_BYTES, H_FREE_BLOCKS, NAME_BYTES_MAX, POOL_BLOCKS } from './layout';
import type { Memory } from './memory';

/** Blocks that `bytes` take. */
export const blocksFor = (bytes: number): number => Math.ceil(bytes / BLOCK_BYTES);

/** The heap: chains of blocks that hold file contents, names and payloads. Block 0 is none. */
export class Heap {
  readonly #memory: Memory;
  readonly #links: number;
  readonly #first: number;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#links = memory.layout.links;
    this.#first = memory.layout.heapByte;
  }

  /** Blocks that can still be had. */
  free(): number {
    return this.#memory.words[H_FREE_BLOCKS];
  }

  next(block: number): number {
    return this.#memory.words[this.#links + block];
  }

  link(block: number, next: number): void {
    this.#memory.words[this.#links + block] = next;
  }

  /** First byte of a block within the buffer. */
  byteOf(block: number): number {
    return this.#first + (block - 1) * BLOCK_BYTES;
  }

  /** A block that leads nowhere. The caller made sure that there is one. */
  take(): number {
    const record = this.#memory.take(POOL_BLOCKS);
    assert(record !== 0, 'a block was taken from an empty heap');
    this.#memory.words[H_FREE_BLOCKS]--;
    const block = record - this.#links;
    this.link(block, 0);
    return block;
  }

  /** The block that `take` will give; 0 when there is none. */
  nextFree(): number {
    const record = this.#memory.next(POOL_BLOCKS);
    return record === 0 ? 0 : record - this.#links;
  }

  /** Gives back one block. */
  give(block: number): void {
    this.#memory.give(POOL_BLOCKS, this.#links + block);
    this.#memory.words[H_FREE_BLOCKS]++;
  }

  /** Gives back a block and all that follow it. */
  giveChain(block: number): void {
    for (let at = block; at !== 0; ) {
      const next = this.next(at);
      this.#memory.give(POOL_BLOCKS, this.#links + at);
      this.#memory.words[H_FREE_BLOCKS]++;
      at = next;
    }
  }

  /** A chain with a copy of `bytes`: its first block, 0 for no bytes. The caller made sure that it fits. */
  store(bytes: Uint8Array): number {
    let first = 0;
    let last = 0;
    for (let from = 0; from < bytes.length; from += BLOCK_BYTES) {
      const block = this.take();
      this.#memory.bytes.set(bytes.subarray(from, from + BLOCK_BYTES), this.byteOf(block));
      if (last === 0) first = block;
      else this.link(last, block);
      last = block;
    }
    return first;
  }

  /** A copy, in memory of its own, of the `length` bytes of the chain that begins at `block`. */
  load(block: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    let at = block;
    for (let from = 0; from < length; from += BLOCK_BYTES) {
      const start = this.byteOf(at);
      bytes.set(this.#memory.bytes.subarray(start, start + Math.min(BLOCK_BYTES, length - from)), from);
      at = this.next(at);
    }
    return bytes;
  }

  text(block: number, length: number): string {
    return decodeUtf8(this.load(block, length));
  }
}

/** A name as the kernel keeps it: UTF-8, at most one block long. */
export function nameBytes(name: string): Uint8Array<ArrayBuffer> {
  const bytes = encodeUtf8(name);
  return bytes.length <= NAME_BYTES_MAX ? bytes : bytes.slice(0, characterBoundary(bytes, NAME_BYTES_MAX));
}
