import { Bound, Kind } from '../trace/event';
import type { Context } from './context';
import * as L from './layout';

/** What there is only so much of. CPython's exceptions do not say how much, so the trace does, once for each. */

/** Ends a call that failed for want of room. The call has room in the ring for one event that it has not used. */
export function full(k: Context, errno: number, bound: Bound): number {
  tell(k, bound, limitOf(k, bound));
  return k.fail(errno);
}

/** Tells of a bound that the caller knows. */
export function boundMet(k: Context, bound: Bound, limit: number): void {
  k.enter(1, 0);
  tell(k, bound, limit);
  k.leave();
}

function tell(k: Context, bound: Bound, limit: number): void {
  const told = 1 << bound;
  if ((k.words[L.H_BOUNDS] & told) !== 0) return;
  k.words[L.H_BOUNDS] |= told;
  k.emit(Kind.BoundMet, bound, limit, 0, 0);
}

function limitOf({ memory: { layout }, words }: Context, bound: Bound): number {
  const { tables, blocks } = layout;
  switch (bound) {
    case Bound.Processes:
      return Math.min(words[L.H_MAX_PROCESSES], tables.live);
    case Bound.Threads:
      return L.MAX_THREADS_PER_PROCESS;
    case Bound.ThreadsInAll:
      return tables.threads;
    case Bound.Open:
      return tables.descriptors;
    case Bound.OpenInAll:
      return tables.openObjects;
    case Bound.Files:
      return tables.files;
    case Bound.Semaphores:
      return tables.semaphores;
    default:
      return blocks * L.BLOCK_BYTES;
  }
}
