import { Kind, type TraceEvent, WaitFor, WaitResult } from '../event';
import { blankEvent } from '../model/event-store';
import type { TimelineModel } from '../model/timeline-model';

/** Events looked through for what ended a wait: it is nearly always among the last few. */
const LOOK_BACK_EVENTS = 20_000;

/** How a wait ended. */
export interface WakeUp {
  result: WaitResult;
  /** Index of the event that woke the waiter (a release, a write, an end …); −1 when no event says so. */
  event: number;
}

/**
 * What ended a wait.
 * @param begin index of its WaitBegin. @param end index of its WaitEnd.
 */
export function wakeUpOf({ events }: TimelineModel, begin: number, end: number): WakeUp {
  const ended = events.at(end);
  const result = ended.c as WaitResult;
  if (ended.kind !== Kind.WaitEnd || result === WaitResult.TimedOut) return { result, event: -1 };
  const event: TraceEvent = blankEvent();
  const first = Math.max(begin + 1, end - LOOK_BACK_EVENTS);
  for (let at = end - 1; at >= first; at--) {
    if (wakes(events.at(at, event), ended)) return { result, event: at };
  }
  return { result, event: -1 };
}

/** Whether `event` is what the wait that ended with `ended` was for. */
function wakes(event: TraceEvent, ended: TraceEvent): boolean {
  const { kind } = event;
  switch (ended.a as WaitFor) {
    case WaitFor.Semaphore:
      return kind === Kind.SemRelease && event.c === ended.pid && event.d === ended.tid;
    case WaitFor.Process:
      return kind === Kind.ProcessExit && event.pid === ended.b;
    case WaitFor.Thread:
      return kind === Kind.ThreadExit && event.pid === ended.pid && event.a === ended.b;
    case WaitFor.PipeRead:
      return event.a === ended.b && (kind === Kind.PipeWrite || closes(event, 1));
    case WaitFor.Poll:
      return event.a === ended.b && (kind === Kind.PipeWrite || closes(event, 1));
    case WaitFor.PipeWrite:
      return event.a === ended.b && (kind === Kind.PipeRead || closes(event, 0));
    case WaitFor.Signal:
      return kind === Kind.Signal && event.a === ended.pid;
    case WaitFor.Sleep:
    case WaitFor.ThreadLock:
    case WaitFor.Accept:
    case WaitFor.Connect:
      return false;
  }
}

/** The last copy of an end (0 reading, 1 writing) was closed. */
function closes(event: TraceEvent, end: number): boolean {
  return event.kind === Kind.PipeEnd && event.b === end && event.c === 0;
}
