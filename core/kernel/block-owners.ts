import { assert } from '../base/assert';
import * as L from './layout';
import type { Memory } from './memory';

/** Sees to it that each block is in one chain, or free. */
export class BlockOwners {
  readonly #memory: Memory;
  readonly #owner = new Map<number, string>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Claims a chain; returns its blocks. */
  claim(first: number, owner: string): number[] {
    const { words, layout } = this.#memory;
    const chain: number[] = [];
    for (let block = first; block !== 0; block = words[layout.links + block]) {
      assert(block > 0 && block <= layout.blocks, `${owner} leads to block ${block}, which is not there`);
      assert(!this.#owner.has(block), `block ${block} belongs to ${this.#owner.get(block)} and to ${owner}`);
      this.#owner.set(block, owner);
      chain.push(block);
    }
    return chain;
  }

  checkRest(): void {
    const { layout, words } = this.#memory;
    const inUse = this.#owner.size;
    const free = freeRecords(this.#memory, L.POOL_BLOCKS);
    for (const record of free) {
      const block = record - layout.links;
      assert(!this.#owner.has(block), `free block ${block} belongs to ${this.#owner.get(block)}`);
    }
    const fresh = layout.blocks - this.#memory.everUsed(L.POOL_BLOCKS);
    assert(
      words[L.H_FREE_BLOCKS] === free.size + fresh,
      `${words[L.H_FREE_BLOCKS]} blocks are said to be free, ${free.size + fresh} are`,
    );
    assert(
      inUse + free.size + fresh === layout.blocks,
      `${layout.blocks - inUse - free.size - fresh} blocks are lost`,
    );
  }
}

function freeRecords(memory: Memory, which: number): Set<number> {
  const { link } = memory.pool(which);
  const free = new Set<number>();
  for (let at = memory.words[L.H_POOLS + 2 * which]; at !== 0; at = memory.words[at + link]) {
    assert(!free.has(at), `record ${at} is twice in the free list of pool ${which}`);
    free.add(at);
  }
  return free;
}

/** Records of a pool that are in use. */
export function usedRecords(memory: Memory, which: number): number[] {
  const { first, stride } = memory.pool(which);
  const free = freeRecords(memory, which);
  const used: number[] = [];
  for (let i = 0; i < memory.everUsed(which); i++)
    if (!free.has(first + i * stride)) used.push(first + i * stride);
  return used;
}
