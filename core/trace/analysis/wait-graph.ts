import { WaitFor } from '../event';
import { Activity, isWaiting } from '../model/activity';
import { firstWhere } from '../model/first-where';
import type { IntervalTrack } from '../model/interval-track';
import { pipeOf } from '../model/quantities';
import type { OperationNow, ProcessNow, RunState, ThreadNow } from '../model/run-state';
import { isLock } from '../model/semaphore-state';
import { type Thing, thing } from '../model/thing';
import type { TimelineModel } from '../model/timeline-model';
import type { Acquisitions } from './acquisitions';
import { isSignalPart } from './parts';
import type { PipeEndName, PipeEnds } from './pipe-ends';

/** What the wait-for graph is read from. */
export interface WaitSources {
  model: TimelineModel;
  acquisitions: Acquisitions;
  pipeEnds: PipeEnds;
}

/** Somebody whose doing would end a wait. */
export interface Waker {
  process: number;
  /** −1: any thread of the process. */
  tid: number;
  /**
   * 'holds': the lock. 'took': a unit of the semaphore, and has not given it back. 'gives': the semaphore is a signal,
   * and it has released it before. 'awaited': it is its end that is waited for. 'other-end': it has the other end of the
   * pipe. 'sibling': it is a thread of the same process, and the lock is the process's own.
   */
  why: 'holds' | 'took' | 'gives' | 'awaited' | 'other-end' | 'sibling';
  /** Of 'other-end': others have used that end, and it never has. */
  idle?: true;
  /** Where it took what it holds, or released last; 0 when unknown, and for the other reasons. */
  line: number;
  /** Index of the event since which that is so; −1 when unknown. */
  event: number;
}

/** One thread that waits, just after some event. Sleeping is no waiting. */
export interface Wait {
  process: number;
  tid: number;
  waitFor: WaitFor;
  /** Nanoseconds of the run. */
  since: number;
  /** When it times out; undefined for never. */
  deadline: number | undefined;
  line: number;
  /** Index of the event that began it. */
  event: number;
  /** The lock, semaphore, pipe, process or thread; undefined when it is one of several or has no name of its own. */
  target: Thing | undefined;
  /** Name of the lock of its process's threads that it waits for, '' for none; undefined when it waits for another thing. */
  threadLock: string | undefined;
  /** What the program called, of which the wait is a part; undefined when it waits for the kernel's thing itself. */
  call: OperationNow | undefined;
  /** Who could end it, as far as that is known. */
  wakers: Waker[];
  /** Processes that have used the pipe's other end so far, and have all ended; nobody when one is still there. */
  gone: number[];
  /** Anybody may end it, whoever `wakers` has: a semaphore can be released by all. */
  anybody: boolean;
  /** What it waits for has come, and it only has to notice. */
  ready: boolean;
}

/**
 * Who waits for what and whom, just after event `at`: the wait-for graph, its edges in `wakers`.
 * @param state what holds just after that event.
 */
export function waitsAt(sources: WaitSources, state: Readonly<RunState>, at: number): Wait[] {
  const waits: Wait[] = [];
  for (const process of state.processes) {
    if (process.endedAt !== undefined) continue;
    for (const thread of process.threads) {
      if (isWaiting(thread.activity)) waits.push(waitOf(sources, state, process, thread, at));
    }
  }
  return waits;
}

/** Index of the interval that the thread is in just after event `at`; −1 when it has not begun. */
export function intervalAfter(track: IntervalTrack, at: number): number {
  return firstWhere(track.length, (index) => track.event(index) > at) - 1;
}

function waitOf(
  sources: WaitSources,
  state: Readonly<RunState>,
  { index: process }: ProcessNow,
  thread: ThreadNow,
  at: number,
): Wait {
  const { tid } = thread;
  const { intervals } = sources.model.processes[process].threads[tid];
  const event = intervals.event(intervalAfter(intervals, at));
  const wait: Wait = {
    process,
    tid,
    waitFor: sources.model.events.at(event).a as WaitFor,
    since: thread.since,
    deadline: thread.deadline,
    line: thread.line,
    event,
    target: undefined,
    threadLock: thread.lock?.name,
    call: thread.doing[0],
    wakers: [],
    gone: [],
    anybody: false,
    ready: false,
  };
  aim(wait, sources, state, thread, at);
  return wait;
}

/** Fills in what the wait is for and who could end it. */
function aim(
  wait: Wait,
  sources: WaitSources,
  state: Readonly<RunState>,
  { object, lock }: ThreadNow,
  at: number,
): void {
  switch (wait.waitFor) {
    case WaitFor.Semaphore:
      aimAtPrimitive(wait, sources, state, object, at);
      break;
    case WaitFor.Process:
      wait.target = thing('process', object);
      wait.ready = state.processes[object]?.endedAt !== undefined;
      wait.wakers = [awaited(object, mainThread(state.processes[object]))];
      break;
    case WaitFor.Thread:
      wait.target = thing('process', wait.process, object);
      wait.wakers = [awaited(wait.process, object)];
      break;
    case WaitFor.PipeRead:
    case WaitFor.PipeWrite:
    case WaitFor.Poll:
      aimAtPipe(wait, sources, state, object, at);
      break;
    case WaitFor.ThreadLock:
      wait.wakers =
        lock === undefined || lock.holder === -1
          ? siblings(state.processes[wait.process], wait.tid, 'sibling')
          : lock.holder < 0
            ? []
            : [{ process: wait.process, tid: lock.holder, why: 'holds', line: lock.line, event: lock.event }];
      break;
    default:
      wait.anybody = true;
  }
}

function aimAtPrimitive(
  wait: Wait,
  sources: WaitSources,
  state: Readonly<RunState>,
  index: number,
  at: number,
): void {
  const primitive = state.primitives[index];
  wait.target = thing('primitive', index);
  const own = primitive.waiters.find(({ process, tid }) => process === wait.process && tid === wait.tid);
  wait.ready = primitive.value > 0 || own?.woken === true;
  // A Lock may be released by anyone, which matters only when a program does so.
  wait.anybody = !isLock(primitive) || sources.acquisitions.isSignal(index);
  const { holder } = primitive;
  if (holder === undefined) {
    wait.wakers = unitHolders(wait, sources, state, index, at);
    return;
  }
  const { process, tid, line } = holder;
  const { holders } = sources.model.primitives[index];
  const event = holders.event(intervalAfter(holders, at));
  wait.wakers = [{ process, tid, why: 'holds', line, event }];
}

/** Who would give a unit of a semaphore back; of the room in a queue, who would get from it. */
function unitHolders(
  wait: Wait,
  sources: WaitSources,
  state: Readonly<RunState>,
  index: number,
  at: number,
): Waker[] {
  const { whole } = state.primitives[index];
  if (whole?.role === 'room') {
    const pipe = pipeOf(state, state.objects[whole.object]);
    if (pipe === undefined) return [];
    return aimAtEnd(wait, sources, state, { pipe, end: 'reading' }, at);
  }
  if (isSignalPart(whole)) return [];
  const took = sources.acquisitions.holders(index, at).map(({ process, tid, event }): Waker => {
    return { process, tid, why: 'took', line: sources.model.events.line(event), event };
  });
  if (took.length === 0) return givers(wait, sources, state, index, at);
  const others = took.filter(({ process }) => process !== wait.process);
  return others.length > 0 ? others : took;
}

function aimAtPipe(
  wait: Wait,
  sources: WaitSources,
  state: Readonly<RunState>,
  index: number,
  at: number,
): void {
  if (index < 0) {
    wait.anybody = true;
    return;
  }
  const pipe = state.pipes[index];
  const writes = wait.waitFor === WaitFor.PipeWrite;
  wait.target = thing('pipe', index);
  wait.ready = writes ? pipe.inFlight === 0 || pipe.readers === 0 : pipe.inFlight > 0 || pipe.writers === 0;
  const end = writes ? 'reading' : 'writing';
  wait.wakers = aimAtEnd(wait, sources, state, { pipe: index, end }, at);
}

/** Who has the end of a pipe that would have to be used; fills in who is gone that did so until now. */
function aimAtEnd(
  wait: Wait,
  { pipeEnds }: WaitSources,
  state: Readonly<RunState>,
  { pipe, end }: { pipe: number; end: PipeEndName },
  at: number,
): Waker[] {
  const hasEnded = (process: number) => state.processes[process].endedAt !== undefined;
  const users = pipeEnds.users(pipe, end, at);
  if (users.every(hasEnded)) wait.gone = users;
  return pipeEnds.holders(pipe, end, at).flatMap((process): Waker[] => {
    if (hasEnded(process)) return [];
    const wakers: Waker[] =
      process === wait.process
        ? siblings(state.processes[process], wait.tid, 'other-end')
        : [{ process, tid: -1, why: 'other-end', line: 0, event: -1 }];
    const isIdle = users.length > 0 && !users.includes(process);
    return isIdle ? wakers.map((waker) => ({ ...waker, idle: true })) : wakers;
  });
}

/** Of a semaphore that is a signal: who has released it for others before. */
function givers(
  { process: waiter }: Wait,
  { acquisitions, model }: WaitSources,
  state: Readonly<RunState>,
  index: number,
  at: number,
): Waker[] {
  return acquisitions.givers(index, at).flatMap(({ process, tid, event }): Waker[] => {
    if (process === waiter || state.processes[process].endedAt !== undefined) return [];
    return [{ process, tid, why: 'gives', line: model.events.line(event), event }];
  });
}

function awaited(process: number, tid: number): Waker {
  return { process, tid, why: 'awaited', line: 0, event: -1 };
}

/** The thread whose end ends the process; −1 when that has ended and others go on. */
function mainThread(process: ProcessNow | undefined): number {
  return process?.threads[0]?.activity === Activity.Ended ? -1 : 0;
}

/** The other threads of a process: what is its own, only they can bring. */
function siblings(process: ProcessNow, tid: number, why: Waker['why']): Waker[] {
  return process.threads
    .filter((thread) => thread.tid !== tid && thread.activity !== Activity.Ended)
    .map((thread) => ({ process: process.index, tid: thread.tid, why, line: 0, event: -1 }));
}
