import { Bound, Kind, SignalFate, WaitFor, WaitResult } from '../trace/event';
import { full } from './bounds';
import { BLOCK, DONE, type ProcessRequest, type ProcessState, TIMEOUT } from './calls';
import type { Context } from './context';
import {
  closeAll,
  closeDescriptor,
  descriptor,
  EVENTS_PER_DESCRIPTOR,
  freeDescriptor,
  inheritAll,
  inheritSome,
  inheritStandard,
  makeOpen,
  openTerminals,
  setDescriptor,
} from './descriptors';
import { EAGAIN, EBADF, ECHILD, EINVAL, EMFILE, ENFILE, ENOENT, ENOMEM, EPERM, ESRCH } from './errno';
import { addHandle, giveBackHandles, giveBackInBatches, HANDLE_BATCH, inheritHandles } from './handles';
import { blocksFor, nameBytes } from './heap';
import * as L from './layout';
import { wakePollersOfProcess } from './poll';
import { isSignal, SIGCHLD } from './signal-set';
import { endWith, inheritSignals, raiseSignal, resetSignals, sendSignal } from './signals';
import { placeProcess, startedIn, unholdFor, unplaceProcess, vacate } from './slots';
import { alive, exitCodeOf } from './stuck';
import { addThread, removeThread, roomForThread } from './threads';
import { forgetTokens } from './tokens';
import { inheritTracker, leaveTracker } from './trackers';
import { beginWait, checkCaller, endWait, wakeAll } from './waits';

const MAIN_THREAD = nameBytes('MainThread');
/** Processes that are no part of a run: who has orphans, and who started the program. */
const INIT = 1;
const SHELL = L.FIRST_PID - 1;

/**
 * Creates a child of process `k.pid` (0: the main process has no parent). Its pid, −EAGAIN, −ENOMEM, or −EBADF and
 * −ENOENT for a descriptor or semaphore of the request that is not there.
 */
export function procCreate(k: Context, request: ProcessRequest): number {
  const { words } = k;
  const name = nameBytes(request.name);
  const fork = request.method === 'fork' && k.process !== 0;
  const fds = [...new Set(request.descriptors)];
  const semaphores = request.semaphores ?? [];
  k.enter(
    1 + EVENTS_PER_DESCRIPTOR * (1 + (fork ? words[k.process + L.P_FILES_OPEN] : 3 + fds.length)),
    name.length,
  );
  if (fds.some((fd) => descriptor(k, fd) <= 0)) return k.fail(EBADF);
  if (semaphores.some((id) => k.memory.semaphore(id) === 0)) return k.fail(ENOENT);
  const process = words[L.H_ALIVE] < words[L.H_MAX_PROCESSES] ? freeRecord(k) : 0;
  const live = freeDescriptorTable(k);
  if (process === 0 || live < 0 || !k.memory.has(L.POOL_THREADS, 1)) return full(k, EAGAIN, Bound.Processes);
  const blocks = blocksFor(name.length) + blocksFor(MAIN_THREAD.length) + blocksFor(request.payload.length);
  if (blocks > k.heap.free() + blocksOfEnded(k, process) || !roomForThread(k))
    return full(k, ENOMEM, Bound.Shared);
  forget(k, process);
  const pid = pidFor(k, process);
  words[L.H_NEXT_PID] = pid + 1;
  words.fill(0, process, process + L.PROCESS_WORDS);
  words[process + L.P_STATE] = L.PROCESS_CREATED;
  words[process + L.P_PID] = pid;
  words[process + L.P_PARENT] = k.pid;
  words[process + L.P_LIVE] = live;
  const forked = request.method === 'fork' ? L.FLAG_FORK : 0;
  words[process + L.P_FLAGS] = (request.daemon ? L.FLAG_DAEMON : 0) | forked;
  words[process + L.P_NAME] = k.heap.store(name);
  words[process + L.P_NAME_BYTES] = name.length;
  words[process + L.P_PAYLOAD] = k.heap.store(request.payload);
  words[process + L.P_PAYLOAD_BYTES] = request.payload.length;
  addThread(k, process, MAIN_THREAD);
  if (fork) inheritSignals(k, k.process, process);
  else resetSignals(k, k.process, process);
  words[L.H_ALIVE]++;
  words[L.H_CREATED]++;
  k.emitText(Kind.ProcessCreate, pid, 0, 0, 0, name);
  inheritTracker(k, k.process, process);
  if (fork) {
    inheritAll(k, k.process, process);
    inheritHandles(k, k.process, process);
  } else {
    openTerminals(k, process);
    if (k.process !== 0) inheritStandard(k, k.process, process);
    inheritSome(k, k.process, process, fds);
    for (const id of semaphores) addHandle(k, process, k.memory.semaphore(id));
  }
  if (request.withoutStdin === true) emptyStdin(k, process);
  placeProcess(k, process);
  k.leave();
  return pid;
}

/** The child reads nothing: multiprocessing's children have /dev/null for their stdin. */
function emptyStdin(k: Context, process: number): void {
  const table = k.memory.descriptors(process);
  if (k.words[table] > 0) closeDescriptor(k, process, 0);
  k.words[table] = L.FD_NULL;
}

/**
 * The record of the next pid, whose index follows from it; pids whose record is still needed are skipped. 0 when all
 * are: by processes that live, or ended and were never waited for by a parent that lives.
 */
function freeRecord(k: Context): number {
  const { words } = k;
  const { processes, tables } = k.memory.layout;
  for (let skipped = 0; skipped < tables.processes; skipped++) {
    const index = (words[L.H_NEXT_PID] + skipped - L.FIRST_PID) % tables.processes;
    const record = processes + index * L.PROCESS_WORDS;
    if (forgettable(k, record)) return record;
  }
  return 0;
}

/** The next pid whose record this is. */
function pidFor(k: Context, process: number): number {
  const { processes, tables } = k.memory.layout;
  const index = (process - processes) / L.PROCESS_WORDS;
  const next = k.words[L.H_NEXT_PID];
  const skipped = (index - (next - L.FIRST_PID)) % tables.processes;
  return next + (skipped < 0 ? skipped + tables.processes : skipped);
}

function forgettable(k: Context, process: number): boolean {
  const { words } = k;
  if (words[process + L.P_STATE] === L.PROCESS_FREE) return true;
  if (words[process + L.P_STATE] !== L.PROCESS_ENDED) return false;
  if ((words[process + L.P_FLAGS] & L.FLAG_REAPED) !== 0) return true;
  const parent = k.memory.process(words[process + L.P_PARENT]);
  return parent === 0 || words[parent + L.P_STATE] === L.PROCESS_ENDED;
}

const blocksOfEnded = (k: Context, process: number): number =>
  k.words[process + L.P_STATE] === L.PROCESS_ENDED && k.words[process + L.P_NAME] !== 0 ? 1 : 0;

/** Of an ended process only its name is still kept. */
function forget(k: Context, process: number): void {
  if (k.words[process + L.P_STATE] === L.PROCESS_ENDED) k.heap.giveChain(k.words[process + L.P_NAME]);
}

/** An unused descriptor table, −1 when all are in use. */
function freeDescriptorTable(k: Context): number {
  const { words } = k;
  const { processes, tables } = k.memory.layout;
  const used = new Set<number>();
  for (let i = 0; i < tables.processes; i++) {
    const record = processes + i * L.PROCESS_WORDS;
    const state = words[record + L.P_STATE];
    if (state === L.PROCESS_CREATED || state === L.PROCESS_STARTED) used.add(words[record + L.P_LIVE]);
  }
  for (let live = 0; live < tables.live; live++) if (!used.has(live)) return live;
  return -1;
}

/** The process's first instruction. */
export function procBegin(k: Context): void {
  k.enter(1, 0);
  unholdFor(k, k.process);
  k.readClock();
  startedIn(k, k.process);
  k.words[k.process + L.P_STATE] = L.PROCESS_STARTED;
  k.emit(Kind.ProcessStart, 0, 0, 0, 0);
  k.leave();
}

/** A copy of the payload; the blocks it lay in go back, so it can be had once. */
export function takePayload(k: Context): Uint8Array {
  k.enter(0, 0);
  const { words } = k;
  const first = words[k.process + L.P_PAYLOAD];
  const payload = k.heap.load(first, words[k.process + L.P_PAYLOAD_BYTES]);
  k.heap.giveChain(first);
  words[k.process + L.P_PAYLOAD] = 0;
  words[k.process + L.P_PAYLOAD_BYTES] = 0;
  k.leave();
  return payload;
}

export function procWait(k: Context, thread: number, pid: number, deadline: number): number {
  checkCaller(k, thread, WaitFor.Process, pid);
  k.enter(1, 0);
  const { words } = k;
  const process = k.memory.process(pid);
  const waits = words[thread + L.T_WAIT];
  // Who was woken knows that it ended, though its record may be another's by now.
  const ended = waits === L.WAIT_WOKEN || (process !== 0 && words[process + L.P_STATE] === L.PROCESS_ENDED);
  let answer: number;
  if (ended) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.Granted);
    if (process !== 0) reap(k, process);
    answer = DONE;
  } else if (process === 0) {
    return k.fail(ECHILD);
  } else if (k.isOver(deadline)) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.TimedOut);
    answer = TIMEOUT;
  } else if (waits === L.WAIT_NONE) {
    answer = beginWait(k, thread, WaitFor.Process, pid, deadline, process + L.P_JOINERS);
  } else {
    answer = BLOCK;
  }
  k.leave();
  return answer;
}

function reap(k: Context, process: number): void {
  if (k.words[process + L.P_PARENT] === k.pid) k.words[process + L.P_FLAGS] |= L.FLAG_REAPED;
}

export function procState(k: Context, pid: number): ProcessState | undefined {
  k.enter(0, 0);
  const process = k.memory.process(pid);
  let state: ProcessState | undefined;
  if (process !== 0) {
    const ended = k.words[process + L.P_STATE] === L.PROCESS_ENDED;
    if (ended) reap(k, process);
    state = { pid, exitCode: exitCodeOf(k, process) };
  }
  k.leave();
  return state;
}

/** A descriptor that can be polled for the end of process `pid`. */
export function processOpen(k: Context, pid: number): number {
  k.enter(1, 0);
  if (k.memory.process(pid) === 0) return k.fail(ESRCH);
  const fd = freeDescriptor(k);
  if (fd < 0) return full(k, EMFILE, Bound.Open);
  if (!k.memory.has(L.POOL_OPEN, 1)) return full(k, ENFILE, Bound.OpenInAll);
  setDescriptor(k, fd, makeOpen(k, L.OPEN_PROCESS, pid));
  k.leave();
  return fd;
}

export function procChildren(k: Context): number[] {
  k.enter(0, 0);
  const { words } = k;
  const { processes, tables } = k.memory.layout;
  const pids: number[] = [];
  for (let i = 0; i < tables.processes; i++) {
    const p = processes + i * L.PROCESS_WORDS;
    const reaped = (words[p + L.P_FLAGS] & L.FLAG_REAPED) !== 0;
    if (words[p + L.P_STATE] !== L.PROCESS_FREE && words[p + L.P_PARENT] === k.pid && !reaped)
      pids.push(words[p + L.P_PID]);
  }
  k.leave();
  return pids.sort((a, b) => a - b);
}

/** The parent's pid; 1 when it has ended: init takes orphans. The main process's parent is the shell. */
export function procParent(k: Context): number {
  k.enter(0, 0);
  const parent = k.words[k.process + L.P_PARENT];
  const process = k.memory.process(parent);
  const lives = process !== 0 && k.words[process + L.P_STATE] !== L.PROCESS_ENDED;
  k.leave();
  if (parent === 0) return SHELL;
  return lives ? parent : INIT;
}

/** See `KernelCalls.procKill`. */
export function procKill(k: Context, pid: number, signal: number): number {
  if (signal !== 0 && !isSignal(signal)) return -EINVAL;
  if (pid === INIT || pid === SHELL) return -EPERM; // others' processes
  const send = (process: number): boolean =>
    signal !== 0 && sendSignal(k, process, signal) === SignalFate.Ends;
  if (pid !== 0 && pid !== -L.FIRST_PID) return reach(k, pid, send);
  // All are one group. The caller is the last, since it may end of it.
  const others = k.query(() => alive(k)).filter((other) => other !== k.pid);
  for (const other of others) reach(k, other, send);
  return k.process === 0 ? DONE : reach(k, k.pid, send);
}

/** See `KernelCalls.procTerminate`. */
export function procTerminate(k: Context, pid: number, exitCode: number): number {
  return reach(k, pid, (process) => {
    k.emit(Kind.Signal, pid, Math.abs(exitCode), SignalFate.Ends, 0);
    endWith(k, process, exitCode);
    return true;
  });
}

/** Does to process `pid` what may end it; `send`, within the call, says whether it does. DONE, BLOCK as procKill, −ESRCH. */
function reach(k: Context, pid: number, send: (process: number) => boolean): number {
  // A process that never began ends here, and may have inherited as many descriptors as a table holds.
  const most = 4 + EVENTS_PER_DESCRIPTOR * k.memory.layout.tables.descriptors + HANDLE_BATCH;
  enterClosing(k, most);
  const { words } = k;
  const process = k.memory.process(pid);
  const ended = process !== 0 && words[process + L.P_STATE] === L.PROCESS_ENDED;
  // One that ended is there, as a zombie, until its parent has waited for it.
  if (process === 0 || (ended && (words[process + L.P_FLAGS] & L.FLAG_REAPED) !== 0)) return k.fail(ESRCH);
  const ends = !ended && send(process);
  // One that waits for a worker needs none any longer.
  if (ends && unplaceProcess(k, process)) {
    if (words[process + L.P_SEMAPHORES] > HANDLE_BATCH) {
      k.leave(); // it is created and has no slot: nobody will touch it meanwhile
      giveBackInBatches(k, process);
      enterClosing(k, most);
    }
    end(k, process, words[process + L.P_ENDS_WITH]);
  }
  k.leave();
  if (words[process + L.P_STATE] === L.PROCESS_ENDED) leaveTracker(k, process);
  return ends && process === k.process ? BLOCK : DONE;
}

/** Ends a process: by itself, or by the engine. */
export function procExit(k: Context, process: number, exitCode: number): void {
  leaveTracker(k, process);
  // Only the process itself adds threads, descriptors, tokens and handles, so these counts hold until we are in.
  const { words } = k;
  if (words[process + L.P_SEMAPHORES] > HANDLE_BATCH) {
    k.enter(words[process + L.P_THREAD_COUNT], 0);
    endWaits(k, process);
    k.leave();
    giveBackInBatches(k, process);
  }
  const references = words[process + L.P_FILES_OPEN] + words[process + L.P_TOKENS];
  const handles = words[process + L.P_SEMAPHORES];
  enterClosing(k, words[process + L.P_THREAD_COUNT] + EVENTS_PER_DESCRIPTOR * references + handles + 2);
  k.readClock();
  if (words[process + L.P_STATE] !== L.PROCESS_ENDED) {
    unplaceProcess(k, process);
    end(k, process, exitCode);
  }
  k.leave();
}

/** Enters a call that may close listeners, and with them connections that others made and nobody accepted. */
export function enterClosing(k: Context, events: number): void {
  for (;;) {
    const waiting = k.words[L.H_BACKLOG];
    k.enter(events + EVENTS_PER_DESCRIPTOR * waiting, 0);
    if (k.words[L.H_BACKLOG] <= waiting) return;
    k.leave(); // others connected before we were in
  }
}

function endWaits(k: Context, process: number): void {
  const { words } = k;
  for (let t = words[process + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING])
    if (words[t + L.T_WAIT] !== L.WAIT_NONE) endWait(k, t, WaitResult.Interrupted);
}

/**
 * Within a call. Emits an event for each thread that waits, each end and last handle that goes, ProcessExit, and the
 * SIGCHLD that its parent may get.
 */
function end(k: Context, process: number, exitCode: number): void {
  const { words } = k;
  const pid = words[process + L.P_PID];
  endWaits(k, process);
  while (words[process + L.P_THREADS] !== 0) removeThread(k, words[process + L.P_THREADS]);
  closeAll(k, process);
  forgetTokens(k, process);
  giveBackHandles(k, process, HANDLE_BATCH);
  words[process + L.P_STATE] = L.PROCESS_ENDED;
  words[process + L.P_EXIT] = exitCode;
  const unsigned = exitCode > 0x7fff_ffff;
  if (unsigned) words[process + L.P_FLAGS] |= L.FLAG_UNSIGNED_EXIT;
  const line = process === k.process ? k.line : 0;
  k.emitFor(pid, 0, line, Kind.ProcessExit, exitCode | 0, unsigned ? 1 : 0, 0);
  wakeAll(k, process + L.P_JOINERS);
  if (words[L.H_POLLERS] !== 0) wakePollersOfProcess(k, pid);
  k.heap.giveChain(words[process + L.P_PAYLOAD]);
  k.heap.giveChain(words[process + L.P_NAMED_NAME]);
  words[process + L.P_PAYLOAD] = 0;
  words[process + L.P_NAMED_NAME] = 0;
  words[L.H_ALIVE]--;
  unholdFor(k, process);
  vacate(k, process);
  const parent = k.memory.process(words[process + L.P_PARENT]);
  if (parent !== 0 && words[parent + L.P_STATE] !== L.PROCESS_ENDED) raiseSignal(k, parent, SIGCHLD);
  // The run ends with its main process; of the others the supervisor learns when it next looks.
  if (pid === L.FIRST_PID) k.ringSupervisor();
}
