import { assert } from '../base/assert';
import { NO_DEADLINE } from './calls';
import type { Context } from './context';
import { SlotState } from './control';
import * as L from './layout';
import { nextDeadline } from './threads';

/**
 * Slots: which worker runs which process. A process is given to a warm worker the moment it is created, while a core is
 * free for it. Else it queues and the live clock stands still: for a worker that comes free, which runs it with code that
 * its host has compiled already, or for the supervisor, which is told when there is no worker at all. The lowest slot is
 * the first to be given, so that few workers run what few can. Within a call, all of it.
 */

/** Finds a new process its place. */
export function placeProcess(k: Context, process: number): void {
  const { words } = k;
  const slot = readySlot(k);
  if (slot >= 0 && k.host.coresTaken?.() !== true) {
    giveSlot(k, process, slot);
    k.ringSlot(slot);
    return;
  }
  words[process + L.P_NEXT_PENDING] = 0;
  if (words[L.H_PENDING_HEAD] === 0) words[L.H_PENDING_HEAD] = process;
  else words[words[L.H_PENDING_TAIL] + L.P_NEXT_PENDING] = process;
  words[L.H_PENDING_TAIL] = process;
  Atomics.add(words, L.H_PENDING, 1);
  words[process + L.P_FLAGS] |= L.FLAG_HOLDS_CLOCK;
  k.clock.hold();
  if (slot < 0) k.ringSupervisor();
}

/** Gives ready slots to the processes that wait longest, to `most` of them. */
export function placeWaiting(k: Context, most: number): void {
  for (let left = most; left > 0 && k.words[L.H_PENDING_HEAD] !== 0; left--) {
    const slot = readySlot(k);
    if (slot < 0) return;
    takeNext(k, slot);
    k.ringSlot(slot);
  }
}

/** The lowest slot that can take a process; −1 when none can. */
function readySlot(k: Context): number {
  const { slots } = k.memory.layout.tables;
  for (let slot = 0; slot < slots; slot++)
    if (k.words[k.memory.slot(slot) + L.L_STATE] === SlotState.Ready) return slot;
  return -1;
}

function giveSlot(k: Context, process: number, slot: number): void {
  const record = k.memory.slot(slot);
  k.words[process + L.P_SLOT] = slot + 1;
  k.words[record + L.L_STATE] = SlotState.Starting;
  Atomics.store(k.words, record + L.L_PROCESS, process);
}

/** Takes a process out of those that wait for a slot; false when it is not among them. */
export function unplaceProcess(k: Context, process: number): boolean {
  const { words } = k;
  let previous = 0;
  let at = words[L.H_PENDING_HEAD];
  while (at !== 0 && at !== process) {
    previous = at;
    at = words[at + L.P_NEXT_PENDING];
  }
  if (at === 0) return false;
  const next = words[process + L.P_NEXT_PENDING];
  if (previous === 0) words[L.H_PENDING_HEAD] = next;
  else words[previous + L.P_NEXT_PENDING] = next;
  if (next === 0) words[L.H_PENDING_TAIL] = previous;
  Atomics.sub(words, L.H_PENDING, 1);
  return true;
}

/** The clock need not stand still for this process any longer. */
export function unholdFor(k: Context, process: number): void {
  if ((k.words[process + L.P_FLAGS] & L.FLAG_HOLDS_CLOCK) === 0) return;
  k.words[process + L.P_FLAGS] &= ~L.FLAG_HOLDS_CLOCK;
  k.clock.unhold();
  if (!k.clock.virtual && !k.clock.standing()) ringForDeadlines(k);
}

/** Those who sleep until a deadline reckoned with a clock that stood still; who sleeps without one is left alone. */
function ringForDeadlines(k: Context): void {
  const { words } = k;
  const { slots } = k.memory.layout.tables;
  for (let slot = 0; slot < slots; slot++) {
    const process = words[k.memory.slot(slot) + L.L_PROCESS];
    if (process !== 0 && nextDeadline(k, process) !== NO_DEADLINE) k.ringSlot(slot);
  }
}

/** A slot without a process becomes ready, and is given the process that waits longest. */
export function slotReady(k: Context, slot: number): void {
  const record = k.memory.slot(slot);
  const state = k.words[record + L.L_STATE];
  if (state === SlotState.Starting || state === SlotState.Running) return;
  k.words[record + L.L_STATE] = SlotState.Ready;
  takeNext(k, slot);
}

/** The process to start in `slot`, 0 when there is none. */
export function takeNext(k: Context, slot: number): number {
  const { words } = k;
  const given = words[k.memory.slot(slot) + L.L_PROCESS];
  if (given !== 0) return words[given + L.P_STATE] === L.PROCESS_CREATED ? given : 0;
  const process = words[L.H_PENDING_HEAD];
  if (process === 0) return 0;
  unplaceProcess(k, process);
  giveSlot(k, process, slot);
  return process;
}

/** The process in the slot has begun. */
export function startedIn(k: Context, process: number): void {
  k.words[k.memory.slot(k.words[process + L.P_SLOT] - 1) + L.L_STATE] = SlotState.Running;
}

/** The slot has no process any longer. */
export function vacate(k: Context, process: number): void {
  const slot = k.words[process + L.P_SLOT] - 1;
  if (slot < 0) return;
  const record = k.memory.slot(slot);
  assert(k.words[record + L.L_PROCESS] === process, `slot ${slot} does not hold the process that leaves it`);
  k.words[process + L.P_SLOT] = 0;
  Atomics.store(k.words, record + L.L_PROCESS, 0);
  k.words[record + L.L_STATE] = SlotState.Free;
}
