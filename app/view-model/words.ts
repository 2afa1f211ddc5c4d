import { EndReason } from '../../core/trace/event';
import { Activity } from '../../core/trace/model/activity';
import { PrimitiveKind, type RunState, type ThreadNow } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { durationText } from './time-text';

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

/** Python's own class names: they are the same in every language. */
const KIND_NAMES: Record<PrimitiveKind, string> = {
  [PrimitiveKind.Lock]: 'Lock',
  [PrimitiveKind.RLock]: 'RLock',
  [PrimitiveKind.Semaphore]: 'Semaphore',
  [PrimitiveKind.BoundedSemaphore]: 'BoundedSemaphore',
};

export function kindName(kind: PrimitiveKind): string {
  return KIND_NAMES[kind];
}

export function processName(state: Readonly<RunState>, process: number): string {
  return state.processes[process]?.name ?? '';
}

/** The variable's name, or "Lock 2" for one that has none. */
export function primitiveName(state: Readonly<RunState>, index: number): string {
  const primitive = state.primitives[index];
  if (primitive === undefined) return '';
  return primitive.name === '' ? `${kindName(primitive.kind)} ${index + 1}` : primitive.name;
}

/** One word for the gutter: "running", "waiting", "ended". */
export function stateWord(state: Readonly<RunState>, thread: Readonly<ThreadNow>, t: Translate): string {
  if (isCutOff(state, thread)) return t('timeline.state.stopped');
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

/** A pipe's name: of the variable an end was bound to, else its number. */
export function pipeName(state: Readonly<RunState>, index: number, t: Translate): string {
  const name = state.pipes[index]?.name ?? '';
  return name === '' ? t('timeline.pipeNumber', { number: index + 1 }) : name;
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
      return t('timeline.waitsFor', { name: primitiveName(state, object) });
    case Activity.WaitingProcess:
      return t('timeline.waitsFor', { name: processName(state, object) });
    case Activity.WaitingThread:
      return t('timeline.waitsForThread', { number: object });
    case Activity.WaitingPipe:
      return object < 0
        ? t('timeline.state.waiting')
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
      return t('timeline.holds', { name: primitiveName(state, object) });
  }
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
      : activityText(state, thread.activity, thread.object, t),
  ];
  if (thread.activity !== Activity.Ended && thread.line > 0) {
    words.push(t('timeline.atLine', { line: thread.line }));
  }
  for (const primitive of state.primitives) {
    if (primitive.holder?.process === process && primitive.holder.tid === tid) {
      words.push(t('timeline.holds', { name: primitiveName(state, primitive.index) }));
    }
  }
  return words.join(t('timeline.comma'));
}

/** "free", "held by Process-2", "value 3". */
export function primitiveText(state: Readonly<RunState>, index: number, t: Translate): string {
  const primitive = state.primitives[index];
  if (primitive.kind === PrimitiveKind.Semaphore || primitive.kind === PrimitiveKind.BoundedSemaphore) {
    return t('timeline.value', { value: primitive.value });
  }
  if (primitive.holder === undefined) return t('timeline.free');
  return t('timeline.heldBy', { name: processName(state, primitive.holder.process) });
}

/** The whole picture in one sentence. */
export function summaryText(model: TimelineModel, now: number, t: Translate): string {
  const { state } = model;
  if (state.processes.length === 0) return t('timeline.summaryEmpty');
  const parts = [t('timeline.countProcesses', { count: state.processes.length })];
  if (state.primitives.length > 0)
    parts.push(t('timeline.countPrimitives', { count: state.primitives.length }));
  if (state.files.length > 0) parts.push(t('timeline.countFiles', { count: state.files.length }));
  const living = state.processes.filter((process) => process.endedAt === undefined).length;
  parts.push(living === 0 ? t('timeline.allEnded') : t('timeline.countLiving', { count: living }));
  return t(state.end === undefined ? 'timeline.summary' : 'timeline.summaryDone', {
    parts: parts.join(t('timeline.comma')),
    time: durationText(now),
  });
}
