import { Kind, SignalFate, WaitFor, WaitResult } from '../trace/event';
import { BLOCK, DONE, NO_DEADLINE, SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK, SIGINT, SignalAction } from './calls';
import type { Context } from './context';
import { Attention } from './control';
import { EAGAIN, EINVAL } from './errno';
import * as L from './layout';
import {
  endsByDefault,
  hasSignal,
  isSignal,
  putSignal,
  SIGCHLD,
  SIGCONT,
  SIGKILL,
  SIGPIPE,
  SIGSTOP,
  SIGXFSZ,
  signalsIn,
  stopsByDefault,
  takenBackBy,
  writeSet,
} from './signal-set';
import { isStopped, stop, unstop } from './stops';
import { beginWait, checkCaller, endWait } from './waits';

/**
 * Signals. What a process does about each is kept here, so that who sends one knows what becomes of it: it ends or
 * stops the process, is ignored, or waits among the pending ones until the process takes it, once however often it was sent.
 * Handlers belong to the process (core/python/vm/handlers.ts).
 */

const RESERVED: ReadonlySet<number> = new Set([SIGKILL, SIGSTOP, 32, 33]);

/** A new interpreter's actions: Python handles SIGINT unless it is ignored; what the parent ignores stays ignored. */
export function resetSignals(k: Context, parent: number, child: number): void {
  const { words } = k;
  const ignored = parent === 0 ? [] : signalsIn(words, parent + L.P_IGNORED);
  writeSet(words, child + L.P_IGNORED, [...ignored, SIGPIPE, SIGXFSZ]);
  writeSet(words, child + L.P_HANDLED, ignored.includes(SIGINT) ? [] : [SIGINT]);
  startWithout(k, child);
}

/** A forked child has its parent's actions; what was sent to the parent, and its timer, are the parent's. */
export function inheritSignals(k: Context, parent: number, child: number): void {
  k.words.copyWithin(child + L.P_HANDLED, parent + L.P_HANDLED, parent + L.P_IGNORED + 2);
  startWithout(k, child);
}

function startWithout(k: Context, process: number): void {
  writeSet(k.words, process + L.P_PENDING, []);
  k.memory.setFloat(process + L.P_TIMER, NO_DEADLINE);
  k.memory.setFloat(process + L.P_TIMER_EVERY, 0);
}

export function signalAction(k: Context, signal: number): SignalAction {
  return actionOf(k, k.process, signal);
}

function actionOf(k: Context, process: number, signal: number): SignalAction {
  if (hasSignal(k.words, process + L.P_HANDLED, signal)) return SignalAction.Handle;
  return hasSignal(k.words, process + L.P_IGNORED, signal) ? SignalAction.Ignore : SignalAction.Default;
}

export function setSignalAction(k: Context, signal: number, action: SignalAction): number {
  k.enter(0, 0);
  if (!isSignal(signal) || RESERVED.has(signal)) return k.fail(EINVAL);
  putSignal(k.words, k.process + L.P_HANDLED, signal, action === SignalAction.Handle);
  putSignal(k.words, k.process + L.P_IGNORED, signal, action === SignalAction.Ignore);
  // Linux forgets those that came before and would be ignored now.
  if (fateOf(k, k.process, signal) === SignalFate.Ignored)
    putSignal(k.words, k.process + L.P_PENDING, signal, false);
  k.leave();
  return DONE;
}

/** What becomes of a signal that comes now. */
function fateOf(k: Context, process: number, signal: number): SignalFate {
  const action = actionOf(k, process, signal);
  if (action === SignalAction.Handle) return SignalFate.Handled;
  if (action === SignalAction.Ignore) return SignalFate.Ignored;
  if (stopsByDefault(signal)) return SignalFate.Stops;
  return endsByDefault(signal) ? SignalFate.Ends : SignalFate.Ignored;
}

/** A signal reaches a process that has begun or has a worker. Within a call; emits one event. */
export function sendSignal(k: Context, process: number, signal: number): SignalFate {
  const { words } = k;
  for (const other of takenBackBy(signal)) putSignal(words, process + L.P_PENDING, other, false);
  let fate = fateOf(k, process, signal);
  if (signal === SIGKILL) fate = SignalFate.Ends;
  else if (isAwaited(k, process, signal) || isBlocked(k, process, signal)) fate = SignalFate.Blocked;
  else if (fate === SignalFate.Ends && isStopped(k, process)) fate = SignalFate.Blocked;
  k.emit(Kind.Signal, words[process + L.P_PID], signal, fate, 0);
  // Going on is not what the process does about SIGCONT: it does so even if it ignores or blocks it.
  if (signal === SIGCONT && isStopped(k, process)) letGoOn(k, process);
  if (fate === SignalFate.Ends) endWith(k, process, -signal);
  else if (fate === SignalFate.Stops) stopWith(k, process);
  else if (fate !== SignalFate.Ignored) {
    putSignal(words, process + L.P_PENDING, signal, true);
    if (fate === SignalFate.Handled) Atomics.or(words, process + L.P_ATTENTION, Attention.Signal);
    else wakeAwaiting(k, process, signal);
    k.ringProcess(process);
  }
  return fate;
}

function stopWith(k: Context, process: number): void {
  if (isStopped(k, process)) return;
  stop(k, process);
  tellParent(k, process);
}

function letGoOn(k: Context, process: number): void {
  unstop(k, process);
  for (const signal of signalsIn(k.words, process + L.P_PENDING)) letIn(k, process, signal);
  tellParent(k, process);
}

/** That a child has stopped, or goes on. */
function tellParent(k: Context, process: number): void {
  const parent = k.memory.process(k.words[process + L.P_PARENT]);
  if (parent !== 0 && k.words[parent + L.P_STATE] !== L.PROCESS_ENDED) raiseSignal(k, parent, SIGCHLD);
}

/** One that the kernel itself sends: nobody hears of it where it is ignored. One that is blocked never is, as on Linux. */
export function raiseSignal(k: Context, process: number, signal: number): SignalFate {
  const ignored = fateOf(k, process, signal) === SignalFate.Ignored;
  if (ignored && !isBlocked(k, process, signal) && !isAwaited(k, process, signal)) return SignalFate.Ignored;
  return sendSignal(k, process, signal);
}

/** The process is to end with this code; the first who says so decides. */
export function endWith(k: Context, process: number, exitCode: number): void {
  const { words } = k;
  if ((words[process + L.P_ATTENTION] & Attention.End) !== 0) return;
  Atomics.store(words, process + L.P_ENDS_WITH, exitCode);
  Atomics.or(words, process + L.P_ATTENTION, Attention.End);
  unstop(k, process); // and rings
}

export function takeSignals(k: Context): number[] {
  const { words } = k;
  if ((Atomics.load(words, k.process + L.P_ATTENTION) & Attention.Signal) === 0) return [];
  k.enter(0, 0);
  const entering = signalsIn(words, k.process + L.P_PENDING).filter(
    (signal) => !isBlocked(k, k.process, signal),
  );
  for (const signal of entering) putSignal(words, k.process + L.P_PENDING, signal, false);
  Atomics.and(words, k.process + L.P_ATTENTION, ~Attention.Signal);
  const taken = entering.filter((signal) => fateOf(k, k.process, signal) === SignalFate.Handled);
  k.leave();
  return taken;
}

// ---- masks ------------------------------------------------------------------------------------------------------------

/** No thread of the process lets it in. */
function isBlocked(k: Context, process: number, signal: number): boolean {
  const { words } = k;
  let t = words[process + L.P_THREADS];
  if (t === 0 || signal === SIGKILL || signal === SIGSTOP) return false;
  for (; t !== 0; t = words[t + L.T_SIBLING]) if (!hasSignal(words, t + L.T_BLOCKED, signal)) return false;
  return true;
}

/** See `KernelCalls.signalMask`. */
export function signalMask(
  k: Context,
  thread: number,
  how: number,
  signals: readonly number[],
): number[] | number {
  k.enter(1, 0); // a parent may be told that one of them stops the process
  const { words } = k;
  const set = thread + L.T_BLOCKED;
  const before = signalsIn(words, set);
  if (how !== SIG_BLOCK && how !== SIG_UNBLOCK && how !== SIG_SETMASK) return k.fail(EINVAL);
  if (how === SIG_SETMASK) writeSet(words, set, signals);
  else for (const signal of signals) putSignal(words, set, signal, how === SIG_BLOCK);
  for (const signal of [SIGKILL, SIGSTOP]) putSignal(words, set, signal, false);
  for (const signal of signalsIn(words, k.process + L.P_PENDING)) letIn(k, k.process, signal);
  const ends = (words[k.process + L.P_ATTENTION] & Attention.End) !== 0;
  k.leave();
  return ends ? BLOCK : before;
}

/** A pending signal may be blocked no longer. */
function letIn(k: Context, process: number, signal: number): void {
  const { words } = k;
  if (isBlocked(k, process, signal)) return;
  const fate = fateOf(k, process, signal);
  if (fate === SignalFate.Handled) {
    Atomics.or(words, process + L.P_ATTENTION, Attention.Signal);
    return;
  }
  putSignal(words, process + L.P_PENDING, signal, false);
  if (fate === SignalFate.Ends) endWith(k, process, -signal);
  else if (fate === SignalFate.Stops) stopWith(k, process);
}

export function signalsPending(k: Context, thread: number): number[] {
  k.enter(0, 0);
  const pending = signalsIn(k.words, k.process + L.P_PENDING).filter((signal) =>
    hasSignal(k.words, thread + L.T_BLOCKED, signal),
  );
  k.leave();
  return pending;
}

// ---- waiting for signals ------------------------------------------------------------------------------------------------

/** A thread of the process is in signalWait for it. */
function awaiting(k: Context, process: number, signal: number): number {
  const { words } = k;
  for (let t = words[process + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
    const waits = words[t + L.T_WAIT] === L.WAIT_ASLEEP && words[t + L.T_WAIT_FOR] === WaitFor.Signal;
    if (waits && hasSignal(words, t + L.T_AWAITED, signal)) return t;
  }
  return 0;
}

const isAwaited = (k: Context, process: number, signal: number): boolean =>
  awaiting(k, process, signal) !== 0;

function wakeAwaiting(k: Context, process: number, signal: number): void {
  const thread = awaiting(k, process, signal);
  if (thread !== 0) Atomics.store(k.words, thread + L.T_WAIT, L.WAIT_WOKEN);
}

/** See `KernelCalls.signalWait`. */
export function signalWait(k: Context, thread: number, signals: readonly number[], deadline: number): number {
  checkCaller(k, thread, WaitFor.Signal);
  k.enter(1, 0);
  const { words } = k;
  const waits = words[thread + L.T_WAIT];
  const came = signals.find((signal) => hasSignal(words, k.process + L.P_PENDING, signal)) ?? 0;
  let answer = came;
  if (came !== 0) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.Granted);
    putSignal(words, k.process + L.P_PENDING, came, false);
  } else if (k.isOver(deadline)) {
    if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.TimedOut);
  } else {
    answer = -EAGAIN;
    if (waits === L.WAIT_NONE) {
      writeSet(words, thread + L.T_AWAITED, signals);
      beginWait(k, thread, WaitFor.Signal, 0, deadline, 0);
    } else if (waits === L.WAIT_WOKEN) {
      words[thread + L.T_WAIT] = L.WAIT_ASLEEP; // another thread took it
    }
  }
  k.leave();
  return answer;
}
