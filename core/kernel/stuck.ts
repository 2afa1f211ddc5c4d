import { WaitFor } from '../trace/event';
import type { SemKind } from './calls';
import type { Context } from './context';
import type { ProcessInfo, WaitingThread } from './control';
import * as L from './layout';
import { holderOf } from './semaphores';
import { isStopped, standsStill } from './stops';

/** What processes and threads are about, for engines and for people. All read the tables from end to end, following
 * no links, so that they also serve after a run that was broken off in the middle of a call. */

function* processRecords(k: Context): Generator<number> {
  const { processes, tables } = k.memory.layout;
  for (let i = 0; i < tables.processes; i++) {
    const process = processes + i * L.PROCESS_WORDS;
    if (k.words[process + L.P_STATE] !== L.PROCESS_FREE) yield process;
  }
}

function* threadRecords(k: Context): Generator<number> {
  const { threads } = k.memory.layout;
  for (let i = 0; i < k.memory.everUsed(L.POOL_THREADS); i++) {
    const thread = threads + i * L.THREAD_WORDS;
    if (k.words[thread + L.T_PROCESS] !== 0) yield thread;
  }
}

/** See `KernelControl.stuck`. */
export function stuck(k: Context): boolean {
  const { words } = k;
  let alive = false;
  for (const process of processRecords(k)) {
    if (words[process + L.P_STATE] === L.PROCESS_ENDED) continue;
    alive = true;
    if (words[process + L.P_STATE] === L.PROCESS_CREATED) return false;
    if (standsStill(k, process)) continue;
    if (Atomics.load(words, process + L.P_ATTENTION) !== 0) return false;
    if (k.memory.float(process + L.P_TIMER) !== Number.POSITIVE_INFINITY) return false;
  }
  for (const thread of threadRecords(k)) {
    if (standsStill(k, words[thread + L.T_PROCESS])) continue;
    if (words[thread + L.T_WAIT] !== L.WAIT_ASLEEP) return false;
    if (k.memory.float(thread + L.T_DEADLINE) !== Number.POSITIVE_INFINITY) return false;
  }
  return alive;
}

export function processName(k: Context, process: number): string {
  return process === 0 ? '' : k.heap.text(k.words[process + L.P_NAME], k.words[process + L.P_NAME_BYTES]);
}

export function processInfo(k: Context, pid: number): ProcessInfo | undefined {
  const { words } = k;
  const process = k.memory.process(pid);
  if (process === 0) return undefined;
  const state = words[process + L.P_STATE];
  const flags = words[process + L.P_FLAGS];
  return {
    pid,
    parent: words[process + L.P_PARENT],
    name: processName(k, process),
    daemon: (flags & L.FLAG_DAEMON) !== 0,
    method: (flags & L.FLAG_FORK) !== 0 ? 'fork' : 'spawn',
    exitCode: exitCodeOf(k, process),
    slot: words[process + L.P_SLOT] - 1,
    started: state !== L.PROCESS_CREATED,
  };
}

/** undefined while it lives. */
export function exitCodeOf(k: Context, process: number): number | undefined {
  const { words } = k;
  if (words[process + L.P_STATE] !== L.PROCESS_ENDED) return undefined;
  const code = words[process + L.P_EXIT];
  return (words[process + L.P_FLAGS] & L.FLAG_UNSIGNED_EXIT) !== 0 ? code >>> 0 : code;
}

/** pids of the processes that have not ended, by age. */
export function alive(k: Context): number[] {
  const pids: number[] = [];
  for (const process of processRecords(k)) {
    if (k.words[process + L.P_STATE] !== L.PROCESS_ENDED) pids.push(k.words[process + L.P_PID]);
  }
  return pids.sort((a, b) => a - b);
}

/** Every thread that waits, by pid and tid. */
export function whoWaits(k: Context): WaitingThread[] {
  const waiting: WaitingThread[] = [];
  for (const thread of threadRecords(k)) {
    if (k.words[thread + L.T_WAIT] !== L.WAIT_NONE) waiting.push(waitingThread(k, thread));
  }
  return waiting.sort((a, b) => a.pid - b.pid || a.tid - b.tid);
}

function waitingThread(k: Context, thread: number): WaitingThread {
  const { words } = k;
  const process = words[thread + L.T_PROCESS];
  const waitFor = words[thread + L.T_WAIT_FOR] as WaitFor;
  const object = words[thread + L.T_OBJECT];
  const semaphore = waitFor === WaitFor.Semaphore ? k.memory.semaphore(object) : 0;
  const awaited = waitFor === WaitFor.Process ? k.memory.process(object) : 0;
  return {
    pid: words[process + L.P_PID],
    tid: words[thread + L.T_TID],
    process: processName(k, process),
    thread: threadName(k, thread),
    line: words[thread + L.T_LINE],
    waitFor,
    object,
    objectName: objectName(k, thread),
    otherEnd: otherEnd(k, waitFor, object),
    semKind: semaphore === 0 ? undefined : (words[semaphore + L.S_KIND] as SemKind),
    holder: waitFor === WaitFor.ThreadLock ? threadHolder(k, thread) : holder(k, semaphore, awaited),
    deadline: k.memory.float(thread + L.T_DEADLINE),
    woken: words[thread + L.T_WAIT] === L.WAIT_WOKEN,
    stopped: isStopped(k, process),
  };
}

/** As WaitingThread says. */
function objectName(k: Context, thread: number): string {
  const { words } = k;
  const object = words[thread + L.T_OBJECT];
  const waitFor = words[thread + L.T_WAIT_FOR] as WaitFor;
  switch (waitFor) {
    case WaitFor.Semaphore: {
      const semaphore = k.memory.semaphore(object);
      return k.heap.text(words[semaphore + L.S_NAME], words[semaphore + L.S_NAME_BYTES]);
    }
    case WaitFor.Process: {
      const awaited = k.memory.process(object);
      return awaited === 0 ? '' : processName(k, awaited);
    }
    case WaitFor.Thread: {
      const awaited = findRecord(k, words[thread + L.T_PROCESS], object);
      return awaited === 0 ? '' : threadName(k, awaited);
    }
    case WaitFor.ThreadLock:
      if (words[thread + L.T_LOCK_NAME] === 0) return '';
      return k.heap.text(words[thread + L.T_LOCK_NAME], words[thread + L.T_LOCK_NAME_BYTES]);
    default:
      return ioName(k, waitFor, object);
  }
}

function threadName(k: Context, thread: number): string {
  return k.heap.text(k.words[thread + L.T_NAME], k.words[thread + L.T_NAME_BYTES]);
}

/** The name of the end that the thread is at; else of the other one. Of a listener, its address. */
function ioName(k: Context, waitFor: WaitFor, object: number): string {
  const { words } = k;
  if (waitFor === WaitFor.Accept || waitFor === WaitFor.Connect) {
    const listener = k.memory.listener(object);
    if (listener === 0) return '';
    return k.heap.text(words[listener + L.LI_NAME], words[listener + L.LI_NAME_BYTES]);
  }
  const pipe = pipeOf(k, waitFor, object);
  if (pipe === 0) return '';
  const ends = [words[pipe + L.PI_READER], words[pipe + L.PI_WRITER]];
  if (waitFor === WaitFor.PipeWrite) ends.reverse();
  const named = ends.find((open) => open !== 0 && words[open + L.O_NAME] !== 0);
  return named === undefined ? '' : k.heap.text(words[named + L.O_NAME], words[named + L.O_NAME_BYTES]);
}

function pipeOf(k: Context, waitFor: WaitFor, object: number): number {
  const waits = waitFor === WaitFor.PipeRead || waitFor === WaitFor.PipeWrite || waitFor === WaitFor.Poll;
  return waits && object >= 0 ? k.memory.pipe(object) : 0;
}

/** Who could end a wait at a pipe: the processes with its other end open. */
function otherEnd(k: Context, waitFor: WaitFor, object: number): WaitingThread['otherEnd'] {
  const { words } = k;
  const pipe = pipeOf(k, waitFor, object);
  if (pipe === 0) return [];
  const open = words[pipe + (waitFor === WaitFor.PipeWrite ? L.PI_READER : L.PI_WRITER)];
  const { descriptors } = k.memory.layout.tables;
  const holders: { pid: number; process: string }[] = [];
  for (const process of processRecords(k)) {
    if (open === 0 || words[process + L.P_STATE] === L.PROCESS_ENDED) continue;
    const table = k.memory.descriptors(process);
    if (!words.subarray(table, table + descriptors).includes(open)) continue;
    holders.push({ pid: words[process + L.P_PID], process: processName(k, process) });
  }
  return holders.sort((a, b) => a.pid - b.pid);
}

/** The thread of the same process that has the lock. */
function threadHolder(k: Context, thread: number): WaitingThread['holder'] {
  const { words } = k;
  if (words[thread + L.T_HELD_BY] === 0) return undefined;
  const tid = words[thread + L.T_HELD_BY] - 1;
  const process = words[thread + L.T_PROCESS];
  const record = findRecord(k, process, tid);
  return {
    pid: words[process + L.P_PID],
    tid,
    process: processName(k, process),
    thread: record === 0 ? '' : threadName(k, record),
    alive: record !== 0,
    line: words[thread + L.T_HELD_LINE],
  };
}

/** Without following links; 0 when the process has no such thread. */
function findRecord(k: Context, process: number, tid: number): number {
  for (const thread of threadRecords(k)) {
    if (k.words[thread + L.T_PROCESS] === process && k.words[thread + L.T_TID] === tid) return thread;
  }
  return 0;
}

/** '' of one that has ended. */
function nameOfThread(k: Context, process: number, tid: number): string {
  const thread = findRecord(k, process, tid);
  return thread === 0 ? '' : threadName(k, thread);
}

/** Who must act for the wait to end: the lock's holder with the line of its acquire, or the process awaited. */
function holder(k: Context, semaphore: number, awaited: number): WaitingThread['holder'] {
  const by = holderOf(k, semaphore);
  const process = by === undefined ? awaited : k.memory.process(by.pid);
  if (by === undefined && process === 0) return undefined;
  return {
    pid: by?.pid ?? k.words[process + L.P_PID],
    tid: by?.tid ?? 0,
    process: processName(k, process),
    thread: by === undefined ? '' : nameOfThread(k, process, by.tid),
    alive: process !== 0 && k.words[process + L.P_STATE] !== L.PROCESS_ENDED,
    line: by?.line ?? 0,
  };
}
