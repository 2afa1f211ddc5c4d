import { encodeUtf8 } from '../base/utf8';
import { DONE, type TrackerWill } from './calls';
import type { Context } from './context';
import { loseName } from './descriptors';
import { ENOENT, ENOSPC } from './errno';
import { terminalWrite } from './files';
import { HANDLE_BATCH } from './handles';
import { blocksFor } from './heap';
import * as L from './layout';
import { findFile, memoryName, named, shownMemoryName } from './paths';
import { loseLink } from './semaphores';

/**
 * Trackers: a process and those it starts afterwards are a group, and when the last of them ends the names it left
 * behind are taken away and complained of. In CPython a process of its own does this, which sees the end of the group
 * as the end of a pipe; here it is the group's last act.
 */

/** The process is in a group from here on: it begins one unless its parent's was handed on to it. */
export function trackerJoin(k: Context, will: TrackerWill): number {
  const { words } = k;
  if (words[k.process + L.P_TRACKER] !== 0) return DONE; // nobody else changes it
  const text = encodeUtf8(JSON.stringify(will));
  k.enter(0, 0);
  const tracker = freeTracker(k);
  if (tracker === 0 || blocksFor(text.length) > k.heap.free()) return k.fail(ENOSPC);
  words[tracker + L.TR_STATE] = 1;
  words[tracker + L.TR_REFS] = 1;
  words[tracker + L.TR_WILL] = k.heap.store(text);
  words[tracker + L.TR_WILL_BYTES] = text.length;
  words[k.process + L.P_TRACKER] = tracker;
  k.leave();
  return DONE;
}

function freeTracker(k: Context): number {
  const { trackers, tables } = k.memory.layout;
  for (let i = 0; i < tables.live; i++) {
    const record = trackers + i * L.TRACKER_WORDS;
    if (k.words[record + L.TR_STATE] === 0) return record;
  }
  return 0;
}

/** A child is in its parent's group. Within a call. */
export function inheritTracker(k: Context, parent: number, child: number): void {
  const tracker = parent === 0 ? 0 : k.words[parent + L.P_TRACKER];
  if (tracker === 0) return;
  k.words[child + L.P_TRACKER] = tracker;
  k.words[tracker + L.TR_REFS]++;
}

/** Shared memory of this name is to be unlinked by the group, once, however often it is said. */
export function trackerAdd(k: Context, name: string): number {
  const known = memoryName(name);
  if (typeof known === 'number') return known;
  const { bytes } = known;
  k.enter(0, 0);
  const tracker = k.words[k.process + L.P_TRACKER];
  if (tracker === 0) return k.fail(ENOENT);
  if (findTracked(k, tracker, bytes) === 0) {
    const record = k.heap.free() > 0 ? k.memory.take(L.POOL_TRACKED) : 0;
    if (record === 0) return k.fail(ENOSPC);
    k.words[record + L.TN_TRACKER] = tracker;
    k.words[record + L.TN_NAME] = k.heap.store(bytes);
    k.words[record + L.TN_NAME_BYTES] = bytes.length;
  }
  k.leave();
  return DONE;
}

/** −ENOENT when the group knows nothing of that name. */
export function trackerRemove(k: Context, name: string): number {
  const known = memoryName(name);
  if (typeof known === 'number') return known;
  const { bytes } = known;
  k.enter(0, 0);
  const record = findTracked(k, k.words[k.process + L.P_TRACKER], bytes);
  if (record === 0) return k.fail(ENOENT);
  forgetTracked(k, record);
  k.leave();
  return DONE;
}

function forgetTracked(k: Context, record: number): void {
  k.heap.giveChain(k.words[record + L.TN_NAME]);
  k.words[record + L.TN_TRACKER] = 0;
  k.words[record + L.TN_NAME] = 0;
  k.memory.give(L.POOL_TRACKED, record);
}

/** Records of the names that a tracker knows, by age of the records. */
function* trackedBy(k: Context, tracker: number): Generator<number> {
  const first = k.memory.layout.tracked;
  const end = first + k.memory.everUsed(L.POOL_TRACKED) * L.TRACKED_WORDS;
  for (let record = first; record < end; record += L.TRACKED_WORDS)
    if (k.words[record + L.TN_TRACKER] === tracker) yield record;
}

function findTracked(k: Context, tracker: number, name: Uint8Array): number {
  if (tracker === 0) return 0;
  for (const record of trackedBy(k, tracker)) {
    const other = nameOf(k, record);
    if (other.length === name.length && other.every((byte, i) => byte === name[i])) return record;
  }
  return 0;
}

const nameOf = (k: Context, record: number): Uint8Array =>
  k.heap.load(k.words[record + L.TN_NAME], k.words[record + L.TN_NAME_BYTES]);

/** Before a process ends: of a group whose last it is, what was left behind goes. Not within a call. */
export function leaveTracker(k: Context, process: number): void {
  const { words } = k;
  const tracker = words[process + L.P_TRACKER];
  if (tracker === 0) return;
  k.enter(0, 0);
  words[process + L.P_TRACKER] = 0;
  words[tracker + L.TR_REFS]--;
  const isLast = words[tracker + L.TR_REFS] === 0;
  k.leave();
  if (!isLast) return;
  const complaints = takeAway(k, tracker);
  if (complaints !== '' && k.process !== 0) terminalWrite(k, 2, encodeUtf8(complaints));
}

/** Nobody is in the group any more, so between the steps of this nothing changes it. Answers what is to be printed. */
function takeAway(k: Context, tracker: number): string {
  const { words } = k;
  const will = JSON.parse(
    k.heap.text(words[tracker + L.TR_WILL], words[tracker + L.TR_WILL_BYTES]),
  ) as TrackerWill;
  const leaked = (kind: string, count: number): string =>
    count === 0 ? '' : will.leaked.replace('{count}', String(count)).replace('{kind}', kind);
  const semaphores = unlinkSemaphores(k, tracker);
  k.enter(0, 0);
  const missing: string[] = [];
  let names = 0;
  for (const record of [...trackedBy(k, tracker)]) {
    names++;
    const name = nameOf(k, record);
    const file = findFile(k, named(name));
    if (file !== 0) loseName(k, file);
    else missing.push(will.missing.replaceAll('{name}', shownMemoryName(name)));
    forgetTracked(k, record);
  }
  k.heap.giveChain(words[tracker + L.TR_WILL]);
  words[tracker + L.TR_WILL] = 0;
  words[tracker + L.TR_STATE] = 0;
  k.leave();
  return leaked('semaphore', semaphores) + leaked('shared_memory', names) + missing.join('');
}

/** Unlinks the semaphores that the group did not; how many they were. */
function unlinkSemaphores(k: Context, tracker: number): number {
  const { words } = k;
  const { semaphores } = k.memory.layout;
  let found = 0;
  for (let i = 0; i < k.memory.everUsed(L.POOL_SEMAPHORES); ) {
    k.enter(HANDLE_BATCH, 0);
    const end = Math.min(i + HANDLE_BATCH, k.memory.everUsed(L.POOL_SEMAPHORES));
    for (; i < end; i++) {
      const s = semaphores + i * L.SEMAPHORE_WORDS;
      if (words[s + L.S_STATE] !== 1 || words[s + L.S_LINKED] !== tracker) continue;
      found++;
      loseLink(k, s);
    }
    k.leave();
  }
  return found;
}
