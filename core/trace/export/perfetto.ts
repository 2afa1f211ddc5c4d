/**
 * A run as Chrome trace events (the "JSON Array Format" with an object around it), which ui.perfetto.dev and
 * chrome://tracing open. Format: "Trace Event Format", Google. Times are microseconds there.
 *
 * Each process of the run is a process, with its threads. Locks are threads of a process of their own ("Shared
 * objects"), with who held them; values of semaphores and queues are counters. Causes and effects (wakes,
 * messages, starts) are arrows.
 */
import type { TraceEvent } from '../event';
import { blankEvent } from '../model/event-store';
import type { IntervalTrack } from '../model/interval-track';
import { Link } from '../model/link-track';
import { isLock } from '../model/semaphore-state';
import type { StepTrack } from '../model/step-track';
import type { TimelineModel } from '../model/timeline-model';
import { activityTitle, objectTitle, pipeTitle, primitiveTitle } from './names';

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
  yield* counterEvents(model);
  yield* outputEvents(model);
  yield* linkEvents(model);
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

/** How full what is: values of semaphores, items of queues, bytes of pipes. */
function* counterEvents({ primitives, objects, pipes, state }: TimelineModel): Generator<ChromeEvent> {
  for (const { index, values } of primitives) {
    yield* steps(`value of ${primitiveTitle(state, index)}`, values);
  }
  for (const { index, inFlight } of pipes) yield* steps(`bytes in ${pipeTitle(state, index)}`, inFlight);
  for (const object of objects) {
    const items = object.steps('items');
    if (items !== undefined) yield* steps(`items in ${objectTitle(state, object.index)}`, items);
  }
}

function* steps(name: string, track: StepTrack): Generator<ChromeEvent> {
  for (let at = 0; at < track.length; at++) {
    const args = { value: track.value(at) };
    yield { name, ph: 'C', pid: SHARED_PID, tid: 0, ts: track.time(at) / 1e3, args };
  }
}

function* outputEvents({ events, outputs }: TimelineModel): Generator<ChromeEvent> {
  const event: TraceEvent = blankEvent();
  for (let at = 0; at < outputs.length; at++) {
    const { a, pid, tid, time, text, line } = events.at(outputs.data[at], event);
    const name = a === 2 ? 'prints on stderr' : 'prints';
    yield { name, ph: 'i', s: 't', pid, tid, ts: time / 1e3, args: { text, line } };
  }
}

const LINK_NAMES: Record<Link, string> = {
  [Link.Wake]: 'wakes',
  [Link.Start]: 'starts',
  [Link.Join]: 'lets go',
  [Link.Message]: 'message',
  [Link.Task]: 'task',
  [Link.Result]: 'result',
};

/** Arrows from what was the cause to what came of it. */
function* linkEvents({ links, state }: TimelineModel): Generator<ChromeEvent> {
  for (let at = 0; at < links.length; at++) {
    const name = LINK_NAMES[links.kind(at)];
    const common = { name, cat: name, id: at } as const;
    const [from, to] = [links.from(at), links.to(at)];
    const pidOf = (process: number) => state.processes[process].pid;
    yield { ...common, ph: 's', pid: pidOf(from.process), tid: from.tid, ts: links.fromTime(at) / 1e3 };
    yield { ...common, ph: 'f', bp: 'e', pid: pidOf(to.process), tid: to.tid, ts: links.toTime(at) / 1e3 };
  }
}
