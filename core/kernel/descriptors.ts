import { Kind } from '../trace/event';
import type { Context } from './context';
import * as L from './layout';
import { closeListener } from './listeners';
import { endPipe } from './pipes';

/**
 * Descriptor tables, and what descriptors refer to: open objects, shared by those that inherit or are sent them. An
 * object is open while a descriptor or a token refers to it.
 */

/** Most events that making or closing one descriptor emits: a socket is the end of two pipes. */
export const EVENTS_PER_DESCRIPTOR = 2;

/** 0, 1 and 2 of a new process are the terminal. */
export function openTerminals(k: Context, process: number): void {
  const table = k.memory.descriptors(process);
  k.words.fill(0, table, table + k.memory.layout.tables.descriptors);
  k.words[table] = L.FD_STDIN;
  k.words[table + 1] = L.FD_STDOUT;
  k.words[table + 2] = L.FD_STDERR;
  k.words[process + L.P_FILES_OPEN] = 0;
}

/** A forked child has its parent's descriptors, on the same open objects. */
export function inheritAll(k: Context, parent: number, child: number): void {
  const { words } = k;
  const count = k.memory.layout.tables.descriptors;
  const from = k.memory.descriptors(parent);
  const to = k.memory.descriptors(child);
  words.copyWithin(to, from, from + count);
  words[child + L.P_FILES_OPEN] = words[parent + L.P_FILES_OPEN];
  for (let fd = 0; fd < count; fd++) if (words[to + fd] > 0) retainOpen(k, child, words[to + fd]);
}

/** A spawned child has what its parent has at 0, 1 and 2; most often the terminal. */
export function inheritStandard(k: Context, parent: number, child: number): void {
  const { words } = k;
  const from = k.memory.descriptors(parent);
  const to = k.memory.descriptors(child);
  for (let fd = 0; fd < 3; fd++) {
    words[to + fd] = words[from + fd];
    if (words[to + fd] <= 0) continue;
    words[child + L.P_FILES_OPEN]++;
    retainOpen(k, child, words[to + fd]);
  }
}

/** A spawned child has these of its parent's descriptors, under the same numbers. They are open, each named once. */
export function inheritSome(k: Context, parent: number, child: number, fds: readonly number[]): void {
  const { words } = k;
  const from = k.memory.descriptors(parent);
  const to = k.memory.descriptors(child);
  for (const fd of fds) {
    words[to + fd] = words[from + fd];
    words[child + L.P_FILES_OPEN]++;
    retainOpen(k, child, words[to + fd]);
  }
}

/** What descriptor `fd` of the calling process is: an open object, a terminal or /dev/null (negative), or 0 for none. */
export function descriptor(k: Context, fd: number): number {
  const count = k.memory.layout.tables.descriptors;
  return Number.isInteger(fd) && fd >= 0 && fd < count ? k.words[k.memory.descriptors(k.process) + fd] : 0;
}

/** The open file that descriptor `fd` is; a terminal or /dev/null (negative), or 0 for none and for other objects. */
export function fileDescriptor(k: Context, fd: number): number {
  const open = descriptor(k, fd);
  return open > 0 && k.words[open + L.O_KIND] !== L.OPEN_FILE ? 0 : open;
}

/** The lowest free descriptor ≥ `from`, −1 when all are in use. */
export function freeDescriptor(k: Context, from = 3): number {
  const table = k.memory.descriptors(k.process);
  for (let fd = from; fd < k.memory.layout.tables.descriptors; fd++) if (k.words[table + fd] === 0) return fd;
  return -1;
}

export function setDescriptor(k: Context, fd: number, open: number): void {
  k.words[k.memory.descriptors(k.process) + fd] = open;
  if (open > 0) k.words[k.process + L.P_FILES_OPEN]++; // a terminal is nobody's
}

/** A fresh open object that one descriptor is about to refer to. The caller made sure that there is one. */
export function makeOpen(k: Context, kind: number, object: number): number {
  const open = k.memory.take(L.POOL_OPEN);
  k.words.fill(0, open, open + L.OPEN_WORDS);
  k.words[open + L.O_KIND] = kind;
  k.words[open + L.O_OBJECT] = object;
  k.words[open + L.O_REFS] = 1;
  return open;
}

/** One reference more, by `process`. Emits PipeEnd for the ends that it is. */
export function retainOpen(k: Context, process: number, open: number): void {
  k.words[open + L.O_REFS]++;
  tellEnds(k, process, open, 1);
}

/** Says that a copy of a pipe's ends was made (+1) or closed (−1). */
export function tellEnds(k: Context, process: number, open: number, change: 1 | -1): void {
  const { words } = k;
  if (words[open + L.O_KIND] !== L.OPEN_PIPE) return;
  const own = process === k.process;
  const pid = words[process + L.P_PID];
  for (const end of [0, 1]) {
    const pipe = words[open + (end === 0 ? L.O_IN : L.O_OUT)];
    if (pipe === 0) continue;
    const id = words[pipe + L.PI_ID];
    const copies = words[open + L.O_REFS];
    k.emitFor(pid, own ? k.tid : 0, own ? k.line : 0, Kind.PipeEnd, id, end, copies, change);
  }
}

/** Closes a descriptor that is open. Emits FileClose for a file, PipeEnd for a pipe's end. */
export function closeDescriptor(k: Context, process: number, fd: number): void {
  const { words } = k;
  const table = k.memory.descriptors(process);
  const open = words[table + fd];
  words[table + fd] = 0;
  if (open < 0) return;
  words[process + L.P_FILES_OPEN]--;
  if (words[open + L.O_KIND] === L.OPEN_FILE) {
    const own = process === k.process;
    const id = words[words[open + L.O_OBJECT] + L.F_ID];
    k.emitFor(words[process + L.P_PID], own ? k.tid : 0, own ? k.line : 0, Kind.FileClose, id, 0, fd);
  }
  releaseOpen(k, process, open);
}

/** One reference of `process` less; without any the object is closed. */
export function releaseOpen(k: Context, process: number, open: number): void {
  const { words } = k;
  words[open + L.O_REFS]--;
  tellEnds(k, process, open, -1);
  if (words[open + L.O_REFS] === 0) closeOpen(k, process, open);
}

function closeOpen(k: Context, process: number, open: number): void {
  const { words } = k;
  const object = words[open + L.O_OBJECT];
  switch (words[open + L.O_KIND]) {
    case L.OPEN_FILE:
    case L.OPEN_MEMORY:
      words[object + L.F_OPENS]--;
      forgetUnlinked(k, object);
      break;
    case L.OPEN_PIPE:
      closeEnds(k, words[open + L.O_IN], words[open + L.O_OUT]);
      break;
    case L.OPEN_LISTENER:
      closeListener(k, process, object);
      break;
  }
  k.heap.giveChain(words[open + L.O_NAME]);
  words[open + L.O_REFS] = 0;
  k.memory.give(L.POOL_OPEN, open);
}

function closeEnds(k: Context, reads: number, writes: number): void {
  const { words } = k;
  // Linux tells the other side that what it had sent was lost.
  if (
    reads !== 0 &&
    writes !== 0 &&
    words[reads + L.PI_KIND] === L.PIPE_SOCKET &&
    words[reads + L.PI_BYTES] > 0
  )
    words[writes + L.PI_RESET] = 1;
  if (reads !== 0) endPipe(k, reads, L.PI_READER);
  if (writes !== 0) endPipe(k, writes, L.PI_WRITER);
}

export function closeAll(k: Context, process: number): void {
  const { words } = k;
  const table = k.memory.descriptors(process);
  for (let fd = 0; words[process + L.P_FILES_OPEN] > 0; fd++)
    if (words[table + fd] > 0) closeDescriptor(k, process, fd);
  words.fill(0, table, table + k.memory.layout.tables.descriptors);
}

/** A file's name goes, and the file with it unless it is open. */
export function loseName(k: Context, file: number): void {
  k.heap.giveChain(k.words[file + L.F_NAME]);
  k.words[file + L.F_NAME] = 0;
  k.words[file + L.F_STATE] = L.FILE_UNLINKED;
  forgetUnlinked(k, file);
}

/** A file that no name keeps and nobody has open is no more. */
function forgetUnlinked(k: Context, file: number): void {
  const { words } = k;
  if (words[file + L.F_STATE] === L.FILE_LINKED || words[file + L.F_OPENS] > 0) return;
  k.heap.giveChain(words[file + L.F_NAME]);
  words[file + L.F_NAME] = 0;
  k.heap.giveChain(words[file + L.F_FIRST]);
  words[file + L.F_STATE] = L.FILE_FREE;
  k.memory.give(L.POOL_FILES, file);
}
