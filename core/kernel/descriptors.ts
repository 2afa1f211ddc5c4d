import { Kind } from '../trace/event';
import type { Context } from './context';
import * as L from './layout';

/** Descriptor tables, and what they refer to: open files with a position each, shared by those that inherit them. */

/** 0, 1 and 2 of a new process are the terminal. */
export function openTerminals(k: Context, process: number): void {
  const table = k.memory.descriptors(process);
  k.words.fill(0, table, table + k.memory.layout.tables.descriptors);
  k.words[table] = L.FD_STDIN;
  k.words[table + 1] = L.FD_STDOUT;
  k.words[table + 2] = L.FD_STDERR;
  k.words[process + L.P_FILES_OPEN] = 0;
}

/** A forked child has its parent's descriptors, on the same open files. */
export function inheritFiles(k: Context, parent: number, child: number): void {
  const { words } = k;
  const count = k.memory.layout.tables.descriptors;
  const from = k.memory.descriptors(parent);
  const to = k.memory.descriptors(child);
  for (let fd = 0; fd < count; fd++) {
    const open = words[from + fd];
    words[to + fd] = open;
    if (open > 0) words[open + L.O_REFS]++;
  }
  words[child + L.P_FILES_OPEN] = words[parent + L.P_FILES_OPEN];
}

/** What descriptor `fd` of the calling process is: an open file, a terminal (negative), or 0 for none. */
export function descriptor(k: Context, fd: number): number {
  const count = k.memory.layout.tables.descriptors;
  return Number.isInteger(fd) && fd >= 0 && fd < count ? k.words[k.memory.descriptors(k.process) + fd] : 0;
}

/** The lowest free descriptor ≥ 3, −1 when all are in use. */
export function freeDescriptor(k: Context): number {
  const table = k.memory.descriptors(k.process);
  for (let fd = 3; fd < k.memory.layout.tables.descriptors; fd++) if (k.words[table + fd] === 0) return fd;
  return -1;
}

export function setDescriptor(k: Context, fd: number, open: number): void {
  k.words[k.memory.descriptors(k.process) + fd] = open;
  k.words[k.process + L.P_FILES_OPEN]++;
}

/** Closes a descriptor that is open. Emits FileClose for a file. */
export function closeDescriptor(k: Context, process: number, fd: number): void {
  const { words } = k;
  const table = k.memory.descriptors(process);
  const open = words[table + fd];
  words[table + fd] = 0;
  if (open < 0) return;
  words[process + L.P_FILES_OPEN]--;
  const file = words[open + L.O_FILE];
  const own = process === k.process;
  const pid = words[process + L.P_PID];
  k.emitFor(pid, own ? k.tid : 0, own ? k.line : 0, Kind.FileClose, words[file + L.F_ID], 0, fd);
  if (--words[open + L.O_REFS] > 0) return;
  k.memory.give(L.POOL_OPEN_FILES, open);
  words[file + L.F_OPENS]--;
  forgetUnlinked(k, file);
}

export function closeAll(k: Context, process: number): void {
  const { words } = k;
  const table = k.memory.descriptors(process);
  for (let fd = 3; words[process + L.P_FILES_OPEN] > 0; fd++)
    if (words[table + fd] > 0) closeDescriptor(k, process, fd);
  words.fill(0, table, table + 3);
}

/** A file without a name and without an opener is no more. */
export function forgetUnlinked(k: Context, file: number): void {
  const { words } = k;
  if (words[file + L.F_STATE] !== L.FILE_UNLINKED || words[file + L.F_OPENS] > 0) return;
  k.heap.giveChain(words[file + L.F_FIRST]);
  words[file + L.F_STATE] = L.FILE_FREE;
  k.memory.give(L.POOL_FILES, file);
}
