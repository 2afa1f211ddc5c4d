/**
 * A run as Chrome trace events (the "JSON Array Format" with an object around it), which ui.perfetto.dev and
 * chrome://tracing open. Format: "Trace Event Format", Google. Times are microseconds there.
 *
 * Each process of the run is a process, with its threads. Locks are threads of a process of their own ("Shared
 * objects"), with who held them; values of semaphores and queues are counters. Waits that a release ended have an
 * arrow from it.
 */
import { Kind, type TraceEvent, WaitResult } from '../event';
import { blankEvent } from '../model/event-store';
import type { IntervalTrack } from '../model/interval-track';
import { isLock } from '../model/semaphore-state';
import type { TimelineModel } from '../model/timeline-model';
import { activityTitle, pipeTitle, primitiveTitle } from './names';

/** A pid that no process of a run has. */
const SHARED_PID = 1;

interface ChromeEvent {
  name: string;
  ph: 'X' | 'M' | 'C' | 'i' | 's' | 'f';
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  cat?: string;
  id?: number;
  bp?: 'e';
  s?: 't';
  args?: Record<string, unknown>;
}

/** The file's text, in pieces: put together they may be longer than a string can be. */
export function* perfettoFile(model: TimelineModel): Generator<string> {
  yield '{"displayTimeUnit":"ms","otherData":{"producer":"Lockstep"},"traceEvents":[';
  let separator = '\n';
  for (const event of chromeEvents(model)) {
    yield `${separator}${JSON.stringify(event)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function* chromeEvents(model: TimelineModel): Generator<ChromeEvent> {
  yield* nameEvents(model);
  for (const { index, threads } of model.processes) {
    for (const { tid, intervals } of threads) yield* threadEvents(model, index, tid, intervals);
  }
  for (const { index, holders } of model.primitives) yield* holderEvents(model, index, holders);
  yield* instantEvents(model);
}

function* nameEvents({ state }: TimelineModel): Generator<ChromeEvent> {
  const meta = (name: string, pid: number, tid: number, args: Record<string, unknown>): ChromeEvent => {
    return { name, ph: 'M', pid, tid, ts: 0, args };
  };
  for (const { pid, name, threads, index } of state.processes) {
    yield meta('process_name', pid, 0, { name });
    yield meta('process_sort_index', pid, 0, { sort_index: index });
    for (const thread of threads) {
      yield meta('thread_name', pid, thread.tid, { name: thread.name === '' ? 'main thread' : thread.name });
    }
  }
  if (state.primitives.length === 0) return;
  yield meta('process_name', SHARED_PID, 0, { name: 'Shared objects' });
  yield meta('process_sort_index', SHARED_PID, 0, { sort_index: state.processes.length });
  for (const primitive of state.primitives) {
    if (!isLock(primitive)) continue;
    yield meta('thread_name', SHARED_PID, primitive.index + 1, {
      name: primitiveTitle(state, primitive.index),
    });
  }
}

function* threadEvents(
  model: TimelineModel,
  process: number,
  tid: number,
  intervals: IntervalTrack,
): Generator<ChromeEvent> {
  const { pid } = model.state.processes[process];
  for (let at = 0; at < intervals.length; at++) {
    const name = activityTitle(model.state, intervals.activity(at), intervals.object(at));
    yield spanEvent(model, { name, pid, tid }, intervals, at, { line: intervals.line(at) });
  }
}

function* holderEvents(
  model: TimelineModel,
  primitive: number,
  holders: IntervalTrack,
): Generator<ChromeEvent> {
  for (let at = 0; at < holders.length; at++) {
    const { name } = model.state.processes[holders.object(at)];
    const place = { name: `held by ${name}`, pid: SHARED_PID, tid: primitive + 1 };
    yield spanEvent(model, place, holders, at, { line: holders.line(at) });
  }
}

function spanEvent(
  model: TimelineModel,
  place: Pick<ChromeEvent, 'name' | 'pid' | 'tid'>,
  track: IntervalTrack,
  at: number,
  args: Record<string, unknown>,
): ChromeEvent {
  const start = track.start(at);
  const end = Math.min(track.end(at), Math.max(model.endTime, start));
  return { ...place, ph: 'X', ts: start / 1e3, dur: (end - start) / 1e3, args };
}

/** What is at an instant: prints, counters, and the arrows from releases to whom they woke. */
function* instantEvents(model: TimelineModel): Generator<ChromeEvent> {
  const { events } = model;
  const event: TraceEvent = blankEvent();
  const names = new CounterNames(model);
  /** Index of the release that woke a thread, until it goes on. */
  const woken = new Map<string, number>();
  for (let at = 0; at < events.length; at++) {
    const { kind, pid, tid, time, line } = events.at(at, event);
    const ts = time / 1e3;
    names.see(event);
    if (kind === Kind.SemAcquire || kind === Kind.SemRelease) {
      yield counter(names.semaphore(event.a), ts, { value: event.b });
      if (kind === Kind.SemRelease && event.c !== 0) woken.set(`${event.c} ${event.d}`, at);
    } else if (kind === Kind.PipeWrite || kind === Kind.PipeRead) {
      yield counter(`bytes in ${names.pipe(event.a)}`, ts, { bytes: event.c });
    } else if (kind === Kind.Output) {
      const name = event.a === 2 ? 'prints on stderr' : 'prints';
      yield { name, ph: 'i', s: 't', pid, tid, ts, args: { text: event.text, line } };
    } else if (kind === Kind.WaitEnd) {
      const release = woken.get(`${pid} ${tid}`);
      woken.delete(`${pid} ${tid}`);
      if (release !== undefined && event.c === WaitResult.Granted)
        yield* arrow(model, release, { pid, tid, ts });
    }
  }
}

/** Names by the kernel's numbers, which are used again: an event is about the last that was created with its number. */
class CounterNames {
  readonly #semaphores = new Map<number, string>();
  readonly #pipes = new Map<number, string>();
  #semaphoresMade = 0;
  #pipesMade = 0;

  constructor(private readonly model: TimelineModel) {}

  see({ kind, a }: TraceEvent): void {
    const { state } = this.model;
    if (kind === Kind.SemCreate) this.#semaphores.set(a, primitiveTitle(state, this.#semaphoresMade++));
    else if (kind === Kind.PipeCreate) this.#pipes.set(a, pipeTitle(state, this.#pipesMade++));
  }

  semaphore(id: number): string {
    return this.#semaphores.get(id) ?? `semaphore ${id}`;
  }

  pipe(id: number): string {
    return this.#pipes.get(id) ?? `pipe ${id}`;
  }
}

function counter(name: string, ts: number, args: Record<string, number>): ChromeEvent {
  return { name, ph: 'C', pid: SHARED_PID, tid: 0, ts, args };
}

function* arrow(
  { events }: TimelineModel,
  release: number,
  to: Pick<ChromeEvent, 'pid' | 'tid' | 'ts'>,
): Generator<ChromeEvent> {
  const common = { name: 'wakes', cat: 'wake', id: release } as const;
  const { pid, tid, time } = events.at(release);
  yield { ...common, ph: 's', pid, tid, ts: time / 1e3 };
  yield { ...common, ph: 'f', bp: 'e', ...to };
}
