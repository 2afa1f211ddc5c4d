import { Kind, Op, OpResult, type TraceEvent } from '../event';
import { Activity, isWaiting } from '../model/activity';
import { blankEvent } from '../model/event-store';
import type { IntervalTrack } from '../model/interval-track';
import { pipeOf } from '../model/quantities';
import type { TimelineModel } from '../model/timeline-model';
import type { Acquisitions } from './acquisitions';
import { isQueue } from './parts';

/** Nanoseconds of the run, from ≤ until. */
export interface Stretch {
  from: number;
  until: number;
}

/** Where a thread's time went, nanoseconds. */
export interface ThreadSummary {
  process: number;
  tid: number;
  running: number;
  sleeping: number;
  waiting: number;
  starting: number;
}

/** Nanoseconds; of n sorted values the ⌈q·n⌉th (nearest rank). All 0 when there is none. */
export interface Spread {
  count: number;
  total: number;
  p50: number;
  p95: number;
  max: number;
}

export interface PrimitiveSummary {
  primitive: number;
  acquisitions: number;
  /** Of those who had it or still waited for it in the end, the share that had to wait, 0 to 1. */
  contention: number;
  waits: Spread;
  /** Of a lock; undefined when it was never held. `event` began it. */
  longestHold: { lasted: number; process: number; event: number } | undefined;
}

export interface QueueSummary {
  /** Index of the object. */
  queue: number;
  puts: number;
  gets: number;
  bytes: number;
  /** Items got per second, from the first put to the last get; 0 without one. */
  throughput: number;
  /** How long items were on their way, from the beginning of `put` until they were read. */
  inQueue: Spread;
}

export interface Summary {
  threads: ThreadSummary[];
  primitives: PrimitiveSummary[];
  queues: QueueSummary[];
}

interface Sources {
  model: TimelineModel;
  acquisitions: Acquisitions;
}

/** Totals of a stretch of a run. Intervals that lie in it in part count with that part. */
export function summaryOf(sources: Sources, stretch: Stretch): Summary {
  const { model } = sources;
  const done = doneIn(model, stretch);
  return {
    threads: model.processes.flatMap(({ index, threads }) =>
      threads.map(({ tid, intervals }) => ({ process: index, tid, ...timesOf(intervals, stretch) })),
    ),
    primitives: primitivesOf(sources, stretch),
    queues: model.state.objects
      .filter(isQueue)
      .map(({ index }) => queueOf(model, index, done.get(index) ?? [], stretch))
      .filter(({ puts, gets }) => puts + gets > 0),
  };
}

function timesOf(track: IntervalTrack, stretch: Stretch): Omit<ThreadSummary, 'process' | 'tid'> {
  const times = { running: 0, sleeping: 0, waiting: 0, starting: 0 };
  eachInterval(track, stretch, (at, lasted) => {
    const activity = track.activity(at);
    if (isWaiting(activity)) times.waiting += lasted;
    else if (activity === Activity.Sleeping) times.sleeping += lasted;
    else if (activity === Activity.Starting) times.starting += lasted;
    else if (activity === Activity.Running) times.running += lasted;
  });
  return times;
}

/** Calls `tell` with each interval that lies in the stretch, and for how long. */
function eachInterval(
  track: IntervalTrack,
  { from, until }: Stretch,
  tell: (index: number, lasted: number) => void,
): void {
  for (let at = track.firstEndingAfter(from); at < track.length && track.start(at) < until; at++) {
    tell(at, Math.min(track.end(at), until) - Math.max(track.start(at), from));
  }
}

function primitivesOf({ model, acquisitions }: Sources, stretch: Stretch): PrimitiveSummary[] {
  const waits = model.primitives.map((): number[] => []);
  const stillWaiting = model.primitives.map(() => 0);
  for (const { threads } of model.processes) {
    for (const { intervals } of threads) {
      eachInterval(intervals, stretch, (at, lasted) => {
        if (intervals.activity(at) === Activity.WaitingSemaphore) waits[intervals.object(at)].push(lasted);
      });
      const last = intervals.at(stretch.until);
      if (last < 0 || intervals.activity(last) !== Activity.WaitingSemaphore) continue;
      stillWaiting[intervals.object(last)]++;
    }
  }
  const first = model.eventAt(stretch.from - 1) + 1;
  const last = model.eventAt(stretch.until);
  return model.primitives.map(({ index, holders }) => {
    const { acquired, waited } = acquisitions.count(index, first, last);
    const asked = acquired + stillWaiting[index];
    return {
      primitive: index,
      acquisitions: acquired,
      contention: asked === 0 ? 0 : (waited + stillWaiting[index]) / asked,
      waits: spreadOf(waits[index]),
      longestHold: longestHold(model, holders, stretch),
    };
  });
}

function longestHold(
  model: TimelineModel,
  holders: IntervalTrack,
  stretch: Stretch,
): PrimitiveSummary['longestHold'] {
  let longest: PrimitiveSummary['longestHold'];
  const until = Math.min(stretch.until, model.endTime);
  eachInterval(holders, { ...stretch, until }, (at, lasted) => {
    if (longest !== undefined && lasted <= longest.lasted) return;
    longest = { lasted, process: holders.object(at), event: holders.event(at) };
  });
  return longest;
}

function queueOf(
  model: TimelineModel,
  queue: number,
  ended: readonly number[],
  stretch: Stretch,
): QueueSummary {
  const { events, state } = model;
  const times = (op: Op) =>
    ended.filter((event) => events.at(event).b === op).map((event) => events.time(event));
  const puts = times(Op.Put);
  const gets = times(Op.Get);
  const inQueue: number[] = [];
  let bytes = 0;
  const pipe = pipeOf(state, state.objects[queue]);
  if (pipe !== undefined) {
    const { messages } = model.pipes[pipe];
    for (let at = messages.firstReadAfter(stretch.from - 1); at < messages.length; at++) {
      if (messages.read(at) > stretch.until) break;
      bytes += messages.bytes(at);
      inQueue.push(messages.read(at) - messages.begun(at));
    }
  }
  const busy = gets.length === 0 || puts.length === 0 ? 0 : gets[gets.length - 1] - puts[0];
  return {
    queue,
    puts: puts.length,
    gets: gets.length,
    bytes,
    throughput: busy > 0 ? gets.length / (busy / 1e9) : 0,
    inQueue: spreadOf(inQueue),
  };
}

/** Events that ended an operation which was done, by object. */
function doneIn(model: TimelineModel, stretch: Stretch): Map<number, number[]> {
  const { events } = model;
  const done = new Map<number, number[]>();
  const event: TraceEvent = blankEvent();
  const last = model.eventAt(stretch.until);
  for (let at = model.eventAt(stretch.from - 1) + 1; at <= last; at++) {
    if (events.kind(at) !== Kind.OpEnd || events.at(at, event).c !== OpResult.Done) continue;
    const object = model.objectOf(at);
    const list = done.get(object);
    if (list === undefined) done.set(object, [at]);
    else list.push(at);
  }
  return done;
}

/** @param values in any order; sorted here. */
export function spreadOf(values: number[]): Spread {
  const sorted = values.sort((a, b) => a - b);
  const count = sorted.length;
  const rank = (q: number) => (count === 0 ? 0 : sorted[Math.max(0, Math.ceil(q * count) - 1)]);
  return {
    count,
    total: sorted.reduce((sum, value) => sum + value, 0),
    p50: rank(0.5),
    p95: rank(0.95),
    max: rank(1),
  };
}
