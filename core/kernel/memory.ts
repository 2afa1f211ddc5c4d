import { assert } from '../base/assert';
import type { KernelBuffer, KernelConfig } from './control';
import * as L from './layout';
import * as places from './places';

/** Typed views of one kernel buffer, and the pools its records come from. */
export class Memory {
  readonly buffer: KernelBuffer;
  readonly words: Int32Array;
  /** f64 values: index = word ÷ 2. */
  readonly floats: Float64Array;
  readonly bytes: Uint8Array;
  readonly layout: places.Layout;
  readonly #pools: readonly Pool[];
  readonly #semaphores: number;
  readonly #semaphoreMask: number;

  constructor(buffer: KernelBuffer) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer);
    this.floats = new Float64Array(buffer);
    this.bytes = new Uint8Array(buffer);
    const layout = places.layoutIn(this.words);
    this.layout = layout;
    const { tables } = layout;
    this.#semaphores = layout.semaphores;
    this.#semaphoreMask = tables.semaphores - 1;
    this.#pools = [
      { first: layout.threads, stride: L.THREAD_WORDS, link: L.T_SIBLING, capacity: tables.threads },
      {
        first: layout.semaphores,
        stride: L.SEMAPHORE_WORDS,
        link: L.S_NEXT_FREE,
        capacity: tables.semaphores,
      },
      { first: layout.files, stride: L.FILE_WORDS, link: L.F_NEXT_FREE, capacity: tables.files },
      { first: layout.openObjects, stride: L.OPEN_WORDS, link: L.O_NEXT, capacity: tables.openObjects },
      // Of a block only its link is a word; block b's link is at links + b.
      { first: layout.links + 1, stride: 1, link: 0, capacity: layout.blocks },
      { first: layout.pipes, stride: L.PIPE_WORDS, link: L.PI_NEXT_FREE, capacity: tables.pipes },
      {
        first: layout.listeners,
        stride: L.LISTENER_WORDS,
        link: L.LI_NEXT_FREE,
        capacity: tables.listeners,
      },
      { first: layout.tokens, stride: L.TOKEN_WORDS, link: L.K_NEXT_FREE, capacity: tables.tokens },
      { first: layout.tracked, stride: L.TRACKED_WORDS, link: L.TN_NEXT_FREE, capacity: tables.files },
    ];
  }

  pool(which: number): Pool {
    return this.#pools[which];
  }

  /** How many records of the pool were ever given out: none beyond them is in use. */
  everUsed(which: number): number {
    return this.words[L.H_POOLS + 2 * which + 1];
  }

  /** True when `count` records can be had. */
  has(which: number, count: number): boolean {
    const { first, stride, link, capacity } = this.#pools[which];
    let missing = count - (capacity - this.everUsed(which));
    let free = this.words[L.H_POOLS + 2 * which];
    for (; missing > 0 && free !== 0; missing--) free = this.words[free + link];
    assert(free === 0 || free >= first || stride > 0, 'a free list leads out of its pool');
    return missing <= 0;
  }

  /** Takes a record: its address, or 0 when there is none left. Its words are as its last user left them. */
  take(which: number): number {
    const pool = this.#pools[which];
    const list = L.H_POOLS + 2 * which;
    const free = this.words[list];
    if (free !== 0) {
      this.words[list] = this.words[free + pool.link];
      return free;
    }
    const used = this.words[list + 1];
    if (used === pool.capacity) return 0;
    this.words[list + 1] = used + 1;
    return pool.first + used * pool.stride;
  }

  /** The record that `take` will give, 0 when there is none. */
  next(which: number): number {
    const list = L.H_POOLS + 2 * which;
    const { first, stride, capacity } = this.#pools[which];
    const used = this.words[list + 1];
    return this.words[list] !== 0 ? this.words[list] : used === capacity ? 0 : first + used * stride;
  }

  give(which: number, record: number): void {
    const list = L.H_POOLS + 2 * which;
    this.words[record + this.#pools[which].link] = this.words[list];
    this.words[list] = record;
  }

  /** Index of a record within its pool. */
  indexOf(which: number, record: number): number {
    const { first, stride } = this.#pools[which];
    return (record - first) / stride;
  }

  float(word: number): number {
    return this.floats[word >> 1];
  }

  setFloat(word: number, value: number): void {
    this.floats[word >> 1] = value;
  }

  slot(index: number): number {
    return this.layout.slots + index * L.SLOT_WORDS;
  }

  /** The record of process `pid`, 0 when it never was or is forgotten. */
  process(pid: number): number {
    const { processes, tables } = this.layout;
    if (pid < L.FIRST_PID) return 0;
    const record = processes + ((pid - L.FIRST_PID) % tables.processes) * L.PROCESS_WORDS;
    return this.words[record + L.P_PID] === pid && this.words[record + L.P_STATE] !== L.PROCESS_FREE
      ? record
      : 0;
  }

  /** The record of semaphore `id`, 0 when there is none of this id. */
  semaphore(id: number): number {
    const record = this.#semaphores + (id & this.#semaphoreMask) * L.SEMAPHORE_WORDS;
    return this.words[record + L.S_ID] === id && this.words[record + L.S_STATE] === 1 ? record : 0;
  }

  /** The record of pipe `id`, 0 when there is none of this id. */
  pipe(id: number): number {
    const record = this.layout.pipes + (id & (this.layout.tables.pipes - 1)) * L.PIPE_WORDS;
    return this.words[record + L.PI_ID] === id && this.words[record + L.PI_STATE] === 1 ? record : 0;
  }

  /** The record of listener `id`, 0 when there is none of this id. */
  listener(id: number): number {
    const record = this.layout.listeners + (id & (this.layout.tables.listeners - 1)) * L.LISTENER_WORDS;
    return this.words[record + L.LI_ID] === id && this.words[record + L.LI_STATE] === 1 ? record : 0;
  }

  /**
   * Takes a record of a pool whose records have an id in their first word, fills it with zeros and gives it its next
   * id: its index and how often it was used, so that an id is not used twice (they start again after 2³¹). 0 when
   * there is none left.
   * @param records capacity of the pool, a power of two.
   */
  takeNumbered(which: number, records: number): number {
    const fresh = this.everUsed(which);
    const record = this.take(which);
    if (record === 0) return 0;
    const index = this.indexOf(which, record);
    const id = index < fresh ? (this.words[record] + records) & 0x7fffffff : index;
    this.words.fill(0, record, record + this.#pools[which].stride);
    this.words[record] = id;
    return record;
  }

  /** First word of a live process's handles to semaphores. */
  handles(process: number): number {
    return this.layout.handles + this.words[process + L.P_LIVE] * this.layout.handleWords;
  }

  /** First word of a live process's descriptor table. */
  descriptors(process: number): number {
    const { descriptors, tables } = this.layout;
    return descriptors + this.words[process + L.P_LIVE] * tables.descriptors;
  }
}

interface Pool {
  /** Address of the first record, words per record, word of a free record that leads to the next. */
  first: number;
  stride: number;
  link: number;
  capacity: number;
}

/** A fresh buffer for one run. Throws when `config` leaves no room for a heap. */
export function createKernel(config: KernelConfig): KernelBuffer {
  const bytes = config.bytes ?? places.DEFAULT_BYTES;
  const tables = { ...places.DEFAULT_TABLES, ...config.tables };
  const layout = places.layoutOf(bytes, config.ringBytes ?? places.DEFAULT_RING_BYTES, tables);
  const buffer = config.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  places.writeHeader(new Int32Array(buffer), new Float64Array(buffer), layout, config);
  return buffer;
}
