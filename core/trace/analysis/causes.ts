import { WaitFor } from '../event';
import { type Activity, isWaiting } from '../model/activity';
import type { IntervalTrack } from '../model/interval-track';
import { Link } from '../model/link-track';
import type { OperationNow } from '../model/run-state';
import type { TimelineModel } from '../model/timeline-model';

/** Longer chains are cut: nobody reads them. */
const LINKS_MOST = 12;

/** A stretch of a thread's time, and who held it up. */
export interface Cause {
  process: number;
  tid: number;
  /** Of the thread's intervals. */
  interval: number;
  activity: Activity;
  /** As an interval's: index of what it waits for. */
  object: number;
  waitFor: WaitFor | undefined;
  /** What the program called, of which the wait is a part; undefined for none. */
  call: OperationNow | undefined;
  /** Name of the lock of its process's threads that it waits for, '' for none; undefined when it waits for another thing. */
  threadLock: string | undefined;
  line: number;
  /** Nanoseconds of the run; of a link further down the chain, the part that held up the link before. */
  from: number;
  until: number;
  /** Index of the event that began it, to go to. */
  event: number;
  by: HeldUpBy | undefined;
}

export interface HeldUpBy {
  process: number;
  tid: number;
  /** 'holder' of the lock; 'waker': whoever ended the wait; 'awaited': the process or thread whose end was waited for. */
  as: 'holder' | 'waker' | 'awaited';
  /** The line at which it took the lock, or did what ended the wait; 0 when unknown. */
  line: number;
  /** Index of that event; −1 when unknown. */
  event: number;
  /** Of a lock that changed hands during the wait: how often it was held, and nanoseconds of the longest of these. */
  turns?: { count: number; longest: number };
}

export interface Chain {
  links: Cause[];
  /** The last link was held up by one that stands in the chain already, and none of them has come to its end. */
  circular: boolean;
}

/**
 * Why a thread waited: the chain of causes. The first link is the wait itself, the next what the one that held it up
 * did most of that time, and so on, until one that did not wait (or the chain comes back to where it was).
 * @param interval of the thread's intervals. @param now nanoseconds, where open intervals end:
 * `Infinity` in a run that is stuck, where they never do.
 */
export function causesOf(
  model: TimelineModel,
  process: number,
  tid: number,
  interval: number,
  now: number,
): Chain {
  const links: Cause[] = [];
  const seen = new Set<string>();
  let next: { process: number; tid: number; interval: number; from: number; until: number } | undefined = {
    process,
    tid,
    interval,
    from: 0,
    until: now,
  };
  while (next !== undefined && links.length < LINKS_MOST) {
    const key = `${next.process} ${next.tid} ${next.interval}`;
    // A wait that ended was no circle: they only waited in turns.
    if (seen.has(key)) return { links, circular: links.every((link) => isOpen(model, link)) };
    seen.add(key);
    const cause = causeOf(model, next);
    links.push(cause.link);
    if (cause.link.by === undefined) break;
    next = mainDoing(model, cause.link.by, cause.from, cause.until);
  }
  return { links, circular: false };
}

function isOpen(model: TimelineModel, { process, tid, interval }: Cause): boolean {
  return !Number.isFinite(model.processes[process].threads[tid].intervals.end(interval));
}

type Place = { process: number; tid: number; interval: number; from: number; until: number };

/** @returns the link, and the stretch in which `by` held it up. */
function causeOf(model: TimelineModel, place: Place): { link: Cause; from: number; until: number } {
  const { process, tid, interval } = place;
  const { intervals } = model.processes[process].threads[tid];
  const activity = intervals.activity(interval);
  const event = intervals.event(interval);
  const waits = isWaiting(activity);
  const from = Math.max(place.from, intervals.start(interval));
  const until = Math.max(from, Math.min(place.until, intervals.end(interval)));
  const then = waits ? model.stateAt(event).processes[process].threads[tid] : undefined;
  const link: Cause = {
    process,
    tid,
    interval,
    activity,
    object: intervals.object(interval),
    waitFor: waits ? (model.events.at(event).a as WaitFor) : undefined,
    call: then?.doing[0],
    threadLock: then?.lock?.name,
    line: waits ? intervals.line(interval) : model.lineAt(process, tid, until),
    from,
    until,
    event,
    by: undefined,
  };
  if (!waits) return { link, from, until };
  const held = heldUpBy(model, intervals, link);
  link.by = held?.by;
  return { link, from: held?.from ?? from, until: held?.until ?? until };
}

function heldUpBy(
  model: TimelineModel,
  intervals: IntervalTrack,
  link: Cause,
): { by: HeldUpBy; from: number; until: number } | undefined {
  const { from, until } = link;
  if (link.waitFor === WaitFor.Process) {
    return { by: { process: link.object, tid: 0, as: 'awaited', line: 0, event: -1 }, from, until };
  }
  if (link.waitFor === WaitFor.Thread) {
    return {
      by: { process: link.process, tid: link.object, as: 'awaited', line: 0, event: -1 },
      from,
      until,
    };
  }
  if (link.waitFor === WaitFor.Semaphore) {
    const held = longestHolder(model, link.object, from, until);
    if (held !== undefined) return held;
  }
  return waker(model, intervals.endEvent(link.interval), from, until);
}

/** Who ended a wait. @param end index of the event that ended it. */
function waker(
  { links, events }: TimelineModel,
  end: number,
  from: number,
  until: number,
): { by: HeldUpBy; from: number; until: number } | undefined {
  const woke = links.endingIn(end, end).find((at) => links.kind(at) === Link.Wake);
  if (woke === undefined) return undefined;
  const { event, process, tid } = links.from(woke);
  return { by: { process, tid, as: 'waker', line: events.line(event), event }, from, until };
}

/** Who held the lock for the longest part of a stretch of time. */
function longestHolder(
  model: TimelineModel,
  primitive: number,
  from: number,
  until: number,
): { by: HeldUpBy; from: number; until: number } | undefined {
  const { holders } = model.primitives[primitive];
  let longest = -1;
  let best = -1;
  let count = 0;
  for (let at = holders.firstEndingAfter(from); at < holders.length && holders.start(at) < until; at++) {
    const overlap = Math.min(holders.end(at), until) - Math.max(holders.start(at), from);
    if (overlap > longest) [longest, best] = [overlap, at];
    count++;
  }
  if (best < 0) return undefined;
  const event = holders.event(best);
  const by: HeldUpBy = {
    process: holders.object(best),
    tid: model.events.at(event).tid,
    as: 'holder',
    line: holders.line(best),
    event,
    ...(count > 1 ? { turns: { count, longest } } : {}),
  };
  return { by, from: Math.max(holders.start(best), from), until: Math.min(holders.end(best), until) };
}

/** What a thread did for the longest part of a stretch of time; undefined when it had not begun or had ended. */
function mainDoing(
  model: TimelineModel,
  { process, tid }: HeldUpBy,
  from: number,
  until: number,
): Place | undefined {
  const intervals = model.processes[process]?.threads[tid]?.intervals;
  if (intervals === undefined) return undefined;
  const spent = new Map<string, { total: number; longest: number; interval: number }>();
  for (
    let at = intervals.firstEndingAfter(from);
    at < intervals.length && intervals.start(at) < until;
    at++
  ) {
    const lasted = Math.min(intervals.end(at), until) - Math.max(intervals.start(at), from);
    // A thread that waits a hundred times for one lock has waited for it most of the time.
    const key = `${intervals.activity(at)} ${intervals.object(at)}`;
    const of = spent.get(key) ?? { total: 0, longest: -1, interval: at };
    of.total += lasted;
    if (lasted > of.longest) Object.assign(of, { longest: lasted, interval: at });
    spent.set(key, of);
  }
  let main: { total: number; interval: number } | undefined;
  for (const of of spent.values()) if (main === undefined || of.total > main.total) main = of;
  return main && { process, tid, interval: main.interval, from, until };
}
