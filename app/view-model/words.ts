import { EndReason, ObjectKind, Op } from '../../core/trace/event';
import { Activity, isBlocked } from '../../core/trace/model/activity';
import type { IntervalTrack } from '../../core/trace/model/interval-track';
import type { ObjectNow, RunState, ThreadNow } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { isServer, sharedNodes } from './lane-tree';
import { callText, nameNumber, objectName, pipeName, primitiveName, processName, threadName } from './names';
import { durationText } from './time-text';

export { kindName, primitiveName, processName } from './names';

/** Looks up a text of the page's language; `{{name}}` in it is replaced by `params.name`, `count` chooses the plural. */
export type Translate = (key: string, params?: Record<string, string | number>) => string;

const TEXTS_KEPT = 2000;

/** The same texts, each looked up once: a frame asks for hundreds, mostly those of the frame before. */
export function rememberTexts(t: Translate): Translate {
  const known = new Map<string, string>();
  return (key, params) => {
    let name = key;
    for (const param in params) name += `\n${params[param]}`;
    let text = known.get(name);
    if (text === undefined) {
      text = t(key, params);
      if (known.size >= TEXTS_KEPT) known.clear();
      known.set(name, text);
    }
    return text;
  };
}

/** One word for the gutter: "running", "waiting", "ended". */
export function stateWord(state: Readonly<RunState>, thread: Readonly<ThreadNow>, t: Translate): string {
  if (isCutOff(state, thread)) return t('timeline.state.stopped');
  if (isEnding(thread)) return t('timeline.state.ending');
  switch (thread.activity) {
    case Activity.Starting:
      return t('timeline.state.starting');
    case Activity.Running:
    case Activity.Holding:
      return t('timeline.state.running');
    case Activity.Sleeping:
      return t('timeline.state.sleeping');
    case Activity.Ended:
      return t('timeline.state.ended');
    default:
      return t('timeline.state.waiting');
  }
}

/** Whether a process is past its program's last line, and not gone yet. */
export function isEnding({ ending, activity }: Readonly<ThreadNow>): boolean {
  return ending && activity !== Activity.Ended;
}

/** The same of an interval of its main thread, which is at no line then. */
export function isEndingAt(
  model: TimelineModel,
  process: number,
  track: IntervalTrack,
  index: number,
): boolean {
  if (track !== model.processes[process].threads[0].intervals) return false;
  for (let at = index; at >= 0 && track.line(at) === 0; at--) {
    const activity = track.activity(at);
    if (activity === Activity.WaitingProcess || activity === Activity.WaitingThread) return true;
    if (activity !== Activity.Running) return false;
  }
  return false;
}

/** What an interval says: "waits for lock". `object` is the interval's. */
export function activityText(
  state: Readonly<RunState>,
  activity: Activity,
  object: number,
  t: Translate,
): string {
  switch (activity) {
    case Activity.WaitingSemaphore:
      return t('timeline.waitsFor', { name: primitiveName(state, object, t) });
    case Activity.WaitingProcess:
      return t('timeline.waitsForEnd', { name: processName(state, object) });
    case Activity.WaitingThread:
      return t('timeline.waitsForThread', { number: object });
    case Activity.WaitingPipe:
      return object < 0
        ? t('timeline.waitsForFirst')
        : t('timeline.waitsFor', { name: pipeName(state, object, t) });
    case Activity.WaitingThreadLock:
      return t('timeline.waitsForThreadLock');
    case Activity.WaitingOther:
      return t('timeline.state.waiting');
    case Activity.Starting:
      return t('timeline.state.starting');
    case Activity.Sleeping:
      return t('timeline.state.sleeping');
    case Activity.Ended:
      return t('timeline.state.ended');
    case Activity.Running:
      return t('timeline.state.running');
    case Activity.Holding:
      return t('timeline.holds', { name: primitiveName(state, object, t) });
  }
}

/**
 * What the wait for a process to end says, from the longest text to the shortest: there is little room while one after
 * another ends.
 */
export function joinTexts(state: Readonly<RunState>, process: number, t: Translate): string[] {
  const name = processName(state, process);
  const number = nameNumber(name);
  return [
    t('timeline.waitsForEnd', { name }),
    t('timeline.waitsFor', { name }),
    t('timeline.joins', { name }),
    ...(number === undefined ? [] : [t('timeline.joins', { name: number })]),
  ];
}

/** A lock that only the threads of a process know. @param name its variable; '' for none */
export function threadLockPhrase(name: string, t: Translate): string {
  return name === '' ? t('timeline.threadLockUnnamed') : t('timeline.threadLock', { name });
}

/** Whether the run ended under the thread. In a stuck run nothing was cut off: what waits, waits for ever. */
export function isCutOff(state: Readonly<RunState>, thread: Readonly<ThreadNow>): boolean {
  return (
    state.end !== undefined && state.end.reason !== EndReason.Stuck && thread.activity !== Activity.Ended
  );
}

/** What a lane's label says besides the name, for eyes that have room and for a screen reader. */
export function threadText(state: Readonly<RunState>, process: number, tid: number, t: Translate): string {
  const thread = state.processes[process]?.threads[tid];
  if (thread === undefined) return '';
  const words = [
    isCutOff(state, thread)
      ? t('timeline.state.stopped')
      : isEnding(thread)
        ? endingText(activityText(state, thread.activity, thread.object, t), thread.activity, t)
        : activityText(state, thread.activity, thread.object, t),
  ];
  if (
    thread.activity !== Activity.Ended &&
    !isEnding(thread) &&
    thread.line > 0 &&
    !isBetweenTasks(state, thread)
  ) {
    words.push(t('timeline.atLine', { line: thread.line }));
  }
  for (const primitive of state.primitives) {
    if (primitive.holder?.process === process && primitive.holder.tid === tid) {
      words.push(t('timeline.holds', { name: primitiveName(state, primitive.index, t) }));
    }
  }
  return words.join(t('timeline.comma'));
}

/** What a process does at its end: "ending: waits for Process-2 to end". */
export function endingText(text: string, activity: Activity, t: Translate): string {
  return activity === Activity.Running ? t('timeline.state.ending') : t('timeline.ending', { what: text });
}

/**
 * What an interval of a thread says: "waits in q.get()" for a wait within an operation of an object, else what the
 * thread waits for.
 */
export function intervalText(
  model: TimelineModel,
  process: number,
  track: IntervalTrack,
  index: number,
  t: Translate,
): string {
  const text = doingText(model, process, track, index, t);
  return isEndingAt(model, process, track, index) ? endingText(text, track.activity(index), t) : text;
}

function doingText(
  model: TimelineModel,
  process: number,
  track: IntervalTrack,
  index: number,
  t: Translate,
): string {
  const { state, events } = model;
  const activity = track.activity(index);
  const operation = track.operation(index);
  const object = operation < 0 ? -1 : model.objectOf(operation);
  if (object >= 0 && isBlocked(activity)) {
    return operationText(state, object, events.b(operation) as Op, t);
  }
  if (activity === Activity.WaitingThread) {
    return t('timeline.waitsFor', { name: threadName(state, process, track.object(index), t) });
  }
  if (activity === Activity.WaitingThreadLock && isServer(state.processes[process])) {
    return t('timeline.serves');
  }
  return activityText(state, activity, track.object(index), t);
}

/**
 * Whether a program calls an object itself. What is done to a pool's results, to parts of things and to connections that no
 * variable has, as a proxy's, the library does for it.
 */
export function isCalledByPrograms(object: Readonly<ObjectNow>): boolean {
  return object.whole === undefined && object.kind !== ObjectKind.Pool && !isUnnamedConnection(object);
}

export function isUnnamedConnection({ kind, name, whole }: Readonly<ObjectNow>): boolean {
  return kind === ObjectKind.Connection && name === '' && whole === undefined;
}

/** Whether a thread is a worker that waits for a task: it has left the line of the program that it was at last. */
export function isBetweenTasks(state: Readonly<RunState>, { doing }: Readonly<ThreadNow>): boolean {
  return isTaskQueue(state.objects[doing[0]?.object ?? -1]);
}

/** The same of an interval: its line; 0 where the thread is at none. */
export function intervalLine(model: TimelineModel, track: IntervalTrack, index: number): number {
  const operation = track.operation(index);
  const object = operation < 0 ? -1 : model.objectOf(operation);
  return isTaskQueue(model.state.objects[object]) ? 0 : track.line(index);
}

/** Whether a part of a pool is where its workers wait for tasks. */
export function isTaskQueue(object: Readonly<ObjectNow> | undefined): boolean {
  return object?.whole?.role === 'tasks';
}

/** What who waits within an operation waits for. */
export function operationText(state: Readonly<RunState>, index: number, op: Op, t: Translate): string {
  const { kind, whole } = state.objects[index];
  if (op === Op.Recv && isUnnamedConnection(state.objects[index])) return t('timeline.waitsForMessage');
  if (kind === ObjectKind.Pool) return t('timeline.waitsForResult', { name: objectName(state, index, t) });
  if (whole?.role === 'tasks')
    return t('timeline.waitsForTask', { name: objectName(state, whole.object, t) });
  if (whole?.role === 'start')
    return t('timeline.waitsForStart', { name: objectName(state, whole.object, t) });
  if (whole !== undefined) return t('timeline.waitsFor', { name: objectName(state, index, t) });
  return t('timeline.waitsIn', { call: callText(state, index, op, t) });
}

/** The call that an interval waits in: "q.get()"; undefined when it is no wait within an operation. */
export function intervalCall(
  model: TimelineModel,
  track: IntervalTrack,
  index: number,
  t: Translate,
): string | undefined {
  const operation = track.operation(index);
  const object = operation < 0 ? -1 : model.objectOf(operation);
  if (object < 0 || !isBlocked(track.activity(index))) return undefined;
  if (!isCalledByPrograms(model.state.objects[object])) return undefined;
  return callText(model.state, object, model.events.b(operation) as Op, t);
}

/** The whole picture in one sentence. */
export function summaryText(model: TimelineModel, now: number, t: Translate): string {
  const { state } = model;
  if (state.processes.length === 0) return t('timeline.summaryEmpty');
  const parts = [t('timeline.countProcesses', { count: state.processes.length })];
  const shared = sharedNodes(model).length;
  if (shared > 0) parts.push(t('timeline.countShared', { count: shared }));
  const living = state.processes.filter((process) => process.endedAt === undefined).length;
  parts.push(living === 0 ? t('timeline.allEnded') : t('timeline.countLiving', { count: living }));
  return t(state.end === undefined ? 'timeline.summary' : 'timeline.summaryDone', {
    parts: parts.join(t('timeline.comma')),
    time: durationText(now),
  });
}
