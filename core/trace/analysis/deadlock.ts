import { Activity, isWaiting } from '../model/activity';
import type { RunState } from '../model/run-state';
import type { Wait, Waker } from './wait-graph';

/**
 * The waits that can never end: what everybody does who could end them is to wait for ever too. Found from the other
 * side, as a least fixpoint: threads that run or sleep, or whose wait has a deadline or is about to end, can go on;
 * so can those whom one of these might wake. What is left never can. When it is not known who could end a wait,
 * anybody counts, so that nothing is called dead that might not be.
 * @param waits all waits of the moment (`waitsAt`). @param state of the same moment.
 */
export function waitsForEver(waits: readonly Wait[], state: Readonly<RunState>): Wait[] {
  const alive = new Set<string>();
  for (const process of state.processes) {
    if (process.endedAt !== undefined) continue;
    for (const { tid, activity } of process.threads) {
      if (!isWaiting(activity) && activity !== Activity.Ended) add(alive, process.index, tid);
    }
  }
  let left = waits.filter((wait) => {
    const ends = wait.deadline !== undefined || wait.ready;
    if (ends) add(alive, wait.process, wait.tid);
    return !ends;
  });
  for (;;) {
    const dead = left.filter((wait) => !mayEnd(wait, alive));
    if (dead.length === left.length) return dead;
    for (const wait of left) if (!dead.includes(wait)) add(alive, wait.process, wait.tid);
    left = dead;
  }
}

/** Both the thread and its process. */
function add(alive: Set<string>, process: number, tid: number): void {
  alive.add(`${process} ${tid}`);
  alive.add(`${process} -1`);
}

function mayEnd(wait: Wait, alive: ReadonlySet<string>): boolean {
  if (wait.anybody) return alive.size > 0;
  return wait.wakers.some(({ process, tid }) => alive.has(`${process} ${tid}`));
}

/** A wait and the reason why the next one of the circle would have to end first. */
export interface Link {
  wait: Wait;
  /** The next process of the circle, as the one that could end this wait. */
  next: Waker;
}

/**
 * The circle among `waits` that tells most: each waits for the next, and the last for the first. Undefined when there is
 * none. It is the shortest, unless that goes over somebody who waits for a process's end, or over one that has the other end
 * of a pipe and never used it; of circles of the same length it is the one with the plainest reasons.
 */
export function circleAmong(waits: readonly Wait[]): Link[] | undefined {
  for (const reasons of REASONS) {
    const counts: Counts = (next, wait) => reasons.every((holds) => holds(next, wait));
    let best: Link[] | undefined;
    for (const start of waits) {
      const circle = circleThrough(start, waits, counts);
      if (circle !== undefined && (best === undefined || weight(circle) < weight(best))) best = circle;
    }
    if (best !== undefined) return fromFirst(best);
  }
  return undefined;
}

type Counts = (next: Waker, wait: Wait) => boolean;

/** Parents wait for their children in the end: that is the story only where those do not wait for one another. */
const isNoJoin: Counts = (next, wait) => next.why !== 'awaited' || next.process === wait.process;
/** Who never sent so far, where others have, would hardly be the one to send now. */
const isNotIdle: Counts = (next) => next.idle === undefined;
/** That one would have to read from its own pipe is the story only where there is no other. */
const isNotOwn: Counts = (next, wait) => next.why !== 'other-end' || next.process !== wait.process;

/** Which reasons count together, those that tell most first. */
const REASONS: readonly (readonly Counts[])[] = [
  [isNotOwn, isNoJoin, isNotIdle],
  [isNotOwn, isNoJoin],
  [isNotOwn, isNotIdle],
  [isNotOwn],
  [],
];

/** How little a reason explains: a held lock explains most, that a process is waited for least. */
const VAGUENESS: Record<Waker['why'], number> = {
  ...{ holds: 0, took: 0, gives: 1, 'other-end': 1, awaited: 2, sibling: 3 },
};
/** Threads of one process seldom are the story. */
const SAME_PROCESS = 3;
/** Length first, then how plain the reasons are. */
function weight(circle: readonly Link[]): number {
  return circle.reduce((sum, { wait, next }) => {
    const same = next.process === wait.process && next.why !== 'holds';
    return sum + VAGUENESS[next.why] + (same ? SAME_PROCESS : 0);
  }, circle.length * 1_000);
}

/** Breadth first from `start` back to it. */
function circleThrough(start: Wait, waits: readonly Wait[], counts: Counts): Link[] | undefined {
  const reached = new Map<Wait, Link[]>([[start, []]]);
  const queue = [start];
  for (let wait = queue.shift(); wait !== undefined; wait = queue.shift()) {
    const path = reached.get(wait) as Link[];
    for (const next of wait.wakers) {
      if (!counts(next, wait)) continue;
      for (const target of waitsOf(next, wait, waits)) {
        if (target === start) return [...path, { wait, next }];
        if (reached.has(target)) continue;
        reached.set(target, [...path, { wait, next }]);
        queue.push(target);
      }
    }
  }
  return undefined;
}

/** The waits of a waker. A thread that waits for itself holds what it wants. */
function waitsOf(waker: Waker, of: Wait, waits: readonly Wait[]): Wait[] {
  const own = waits.filter((wait) => wait.process === waker.process);
  if (waker.tid >= 0) return own.filter((wait) => wait.tid === waker.tid);
  return own.filter((wait) => wait !== of);
}

/** Turned so that it begins with the process that was made first. */
function fromFirst(circle: Link[]): Link[] {
  let first = 0;
  circle.forEach(({ wait }, at) => {
    if (wait.process < circle[first].wait.process) first = at;
  });
  return [...circle.slice(first), ...circle.slice(0, first)];
}
