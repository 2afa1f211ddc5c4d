import { assert } from '../base/assert';
import type { KernelConfig, TableSizes } from './control';
import * as L from './layout';

/** Where each part of a buffer begins, and how a fresh buffer's header is written. */

const TABLE_ORDER: readonly (keyof TableSizes)[] = [
  'processes',
  'live',
  'threads',
  'semaphores',
  'files',
  'openObjects',
  'descriptors',
  'slots',
  'pipes',
  'listeners',
  'tokens',
];

export const DEFAULT_TABLES: Readonly<TableSizes> = {
  processes: 1024,
  live: 128,
  threads: 2048,
  semaphores: 4096,
  files: 1024,
  openObjects: 4096,
  descriptors: 256,
  slots: 128,
  pipes: 2048,
  listeners: 64,
  tokens: 1024,
};
export const DEFAULT_BYTES = 24 * 1024 * 1024;
export const DEFAULT_RING_BYTES = 2 * 1024 * 1024;
export const MIN_RING_BYTES = 64 * 1024;

/** Where each part begins (words), and how many records it has. */
export interface Layout {
  tables: TableSizes;
  bytes: number;
  ringWords: number;
  slots: number;
  processes: number;
  threads: number;
  semaphores: number;
  handles: number; // of live process i at handles + i × handleWords
  handleWords: number;
  files: number;
  pipes: number;
  listeners: number;
  openObjects: number;
  tokens: number;
  descriptors: number;
  trackers: number;
  tracked: number;
  ring: number;
  links: number; // of block b at links + b
  heapByte: number; // byte of block 1
  blocks: number;
}

const powerOfTwo = (n: number): boolean => n > 0 && (n & (n - 1)) === 0;
/** The first multiple of a cache line at or after `word`. */
const line = (word: number): number => (word + 15) & ~15;

/** Computes the layout of a buffer of `bytes`; throws when the tables do not fit in it. */
export function layoutOf(bytes: number, ringBytes: number, tables: TableSizes): Layout {
  assert(
    bytes % 64 === 0 && bytes < 2 ** 31,
    `buffer size must be a multiple of 64 below 2 GiB, not ${bytes}`,
  );
  assert(
    powerOfTwo(ringBytes) && ringBytes >= MIN_RING_BYTES,
    `ring size ${ringBytes} is no power of two ≥ 64 KiB`,
  );
  for (const key of ['semaphores', 'files', 'pipes', 'listeners', 'tokens'] as const)
    assert(powerOfTwo(tables[key]), `table ${key} must have a power of two of records`);
  for (const key of TABLE_ORDER) assert(tables[key] > 0, `table ${key} must not be empty`);
  assert(tables.slots < L.LOCK_WAITERS - 2, 'more slots than the lock word can name');
  assert(
    tables.descriptors > 3 && tables.live <= tables.processes,
    'descriptors > 3 and live ≤ processes are needed',
  );
  let at = L.HEADER_WORDS;
  const take = (words: number): number => {
    const first = line(at);
    at = first + words;
    return first;
  };
  const slots = take(tables.slots * L.SLOT_WORDS);
  const processes = take(tables.processes * L.PROCESS_WORDS);
  const threads = take(tables.threads * L.THREAD_WORDS);
  const semaphores = take(tables.semaphores * L.SEMAPHORE_WORDS);
  const handleWords = Math.ceil(tables.semaphores / L.HANDLE_BITS);
  const handles = take(tables.live * handleWords);
  const files = take(tables.files * L.FILE_WORDS);
  const pipes = take(tables.pipes * L.PIPE_WORDS);
  const listeners = take(tables.listeners * L.LISTENER_WORDS);
  const openObjects = take(tables.openObjects * L.OPEN_WORDS);
  const tokens = take(tables.tokens * L.TOKEN_WORDS);
  const descriptors = take(tables.live * tables.descriptors);
  const trackers = take(tables.live * L.TRACKER_WORDS);
  const tracked = take(tables.files * L.TRACKED_WORDS);
  const ring = take(ringBytes / 4);
  // What is left is blocks with a link each; one more link since block 0 does not exist.
  const rest = bytes - (line(at) + 32) * 4;
  const blocks = Math.floor(rest / (L.BLOCK_BYTES + 4));
  assert(blocks >= 16, `a buffer of ${bytes} bytes leaves no heap beside its tables`);
  const links = take(blocks + 1);
  const heapByte = line(at) * 4;
  assert(heapByte + blocks * L.BLOCK_BYTES <= bytes, 'layout exceeds the buffer');
  return {
    tables: { ...tables },
    bytes,
    ringWords: ringBytes / 4,
    slots,
    processes,
    threads,
    semaphores,
    handles,
    handleWords,
    files,
    pipes,
    listeners,
    openObjects,
    tokens,
    descriptors,
    trackers,
    tracked,
    ring,
    links,
    heapByte,
    blocks,
  };
}

/** Reads the layout of a buffer made by `createKernel`. */
export function layoutIn(words: Int32Array): Layout {
  assert(words[L.H_MAGIC] === L.MAGIC, 'this buffer holds no Lockstep kernel');
  assert(
    words[L.H_VERSION] === L.LAYOUT_VERSION,
    `kernel layout ${words[L.H_VERSION]}, expected ${L.LAYOUT_VERSION}`,
  );
  const tables = { ...DEFAULT_TABLES };
  TABLE_ORDER.forEach((key, i) => {
    tables[key] = words[L.H_TABLES + i];
  });
  return layoutOf(words[L.H_BYTES], words[L.H_RING_BYTES], tables);
}

/** Writes the header of a fresh, zeroed buffer. */
export function writeHeader(
  words: Int32Array,
  floats: Float64Array,
  layout: Layout,
  config: KernelConfig,
): void {
  const f64 = (word: number, value: number): void => {
    floats[word >> 1] = value;
  };
  words[L.H_MAGIC] = L.MAGIC;
  words[L.H_VERSION] = L.LAYOUT_VERSION;
  words[L.H_BYTES] = layout.bytes;
  words[L.H_RING_BYTES] = layout.ringWords * 4;
  TABLE_ORDER.forEach((key, i) => {
    words[L.H_TABLES + i] = layout.tables[key];
  });
  words[L.H_CLOCK_VIRTUAL] = config.clock === 'virtual' ? 1 : 0;
  words[L.H_MAX_PROCESSES] = Math.min(config.maxProcesses ?? layout.tables.live, layout.tables.live);
  words[L.H_FREE_BLOCKS] = layout.blocks;
  words[L.H_NEXT_PID] = L.FIRST_PID;
  f64(L.H_CLOCK_SPEED, config.speed ?? 1);
  f64(L.H_OUTPUT_MAX, config.maxOutputBytes ?? 10_000_000);
  f64(L.H_EVENTS_MAX, config.maxTraceEvents ?? 2_000_000);
  f64(L.H_TRACE_MAX, config.maxTraceBytes ?? 160_000_000);
}
