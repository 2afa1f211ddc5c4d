import type { TraceEvent } from '../event';
import type { Reducer } from '../model/reducer';

/** How many operations the thread of an event is in just after it, one inside the other. */
export function depthOf({ pid, tid }: Readonly<TraceEvent>, after: Reducer): number {
  return after.process(pid).threads[tid].doing.length;
}

/** Whether what the thread does is a part of something larger that the program called. */
export function isDoing(event: Readonly<TraceEvent>, after: Reducer): boolean {
  return depthOf(event, after) > 0;
}

/** "process tid", by the process's index: pids may be used again. */
export function threadKey({ pid, tid }: Readonly<TraceEvent>, after: Reducer): string {
  return `${after.process(pid).index} ${tid}`;
}
