import { Kind } from '../trace/event';
import type { Context } from './context';
import * as L from './layout';

/**
 * Handles to semaphores: a process has one or none, whatever its VM counts, as a bit in its own table. A semaphore is
 * there while a process has a handle. Within a call, all of it but `giveBackInBatches`.
 */

/** Semaphores that one call gives back at most: each may be the last handle's, so an event. */
export const HANDLE_BATCH = 256;

/** Word of the process's table that has the semaphore's bit. */
function wordOf(k: Context, process: number, s: number): number {
  return k.memory.handles(process) + (k.memory.indexOf(L.POOL_SEMAPHORES, s) >> 5);
}

const bitOf = (k: Context, s: number): number => 1 << (k.memory.indexOf(L.POOL_SEMAPHORES, s) & 31);

export function hasHandle(k: Context, process: number, s: number): boolean {
  return (k.words[wordOf(k, process, s)] & bitOf(k, s)) !== 0;
}

/** Gives the process a handle, unless it has one. */
export function addHandle(k: Context, process: number, s: number): void {
  if (hasHandle(k, process, s)) return;
  k.words[wordOf(k, process, s)] |= bitOf(k, s);
  k.words[s + L.S_REFS]++;
  k.words[process + L.P_SEMAPHORES]++;
}

/** Takes the process's handle; the semaphore may be no more then, which emits SemDrop. */
export function dropHandle(k: Context, process: number, s: number): void {
  const { words } = k;
  if (!hasHandle(k, process, s)) return;
  words[wordOf(k, process, s)] &= ~bitOf(k, s);
  words[process + L.P_SEMAPHORES]--;
  words[s + L.S_REFS]--;
  freeUnused(k, process, s);
}

/** A semaphore that no process has a handle to is no more, unless a tracker will unlink it. Emits SemDrop then. */
export function freeUnused(k: Context, process: number, s: number): void {
  const { words } = k;
  if (words[s + L.S_LINKED] > 1) return;
  // Who waits has a handle, so there are no waiters; if there were, freeing it would wake nobody: it stays.
  if (words[s + L.S_REFS] > 0 || words[s + L.S_WAITERS] !== 0 || words[s + L.S_WOKEN] !== 0) return;
  const own = process === k.process;
  k.heap.giveChain(words[s + L.S_NAME]);
  words[s + L.S_STATE] = 0;
  const pid = words[process + L.P_PID];
  k.emitFor(pid, own ? k.tid : 0, own ? k.line : 0, Kind.SemDrop, words[s + L.S_ID], 0, 0);
  k.memory.give(L.POOL_SEMAPHORES, s);
}

/** A forked child has its parent's handles. */
export function inheritHandles(k: Context, parent: number, child: number): void {
  for (const s of handlesOf(k, parent)) addHandle(k, child, s);
}

/** At most `most` of a process's handles go. */
export function giveBackHandles(k: Context, process: number, most: number): void {
  if (k.words[process + L.P_SEMAPHORES] === 0) return;
  let left = most;
  for (const s of handlesOf(k, process)) {
    if (left-- === 0) return;
    dropHandle(k, process, s);
  }
}

/** Before the call that ends a process: leaves no more handles than that call gives back. */
export function giveBackInBatches(k: Context, process: number): void {
  while (k.words[process + L.P_SEMAPHORES] > HANDLE_BATCH) {
    k.enter(HANDLE_BATCH, 0);
    giveBackHandles(k, process, HANDLE_BATCH);
    k.leave();
  }
}

/** The semaphores that a process has a handle to. */
export function* handlesOf(k: Context, process: number): Generator<number> {
  const { words } = k;
  const { handleWords, semaphores } = k.memory.layout;
  const table = k.memory.handles(process);
  for (let i = 0; i < handleWords; i++) {
    for (let bits = words[table + i]; bits !== 0; bits &= bits - 1) {
      const index = 32 * i + 31 - Math.clz32(bits & -bits);
      yield semaphores + index * L.SEMAPHORE_WORDS;
    }
  }
}
