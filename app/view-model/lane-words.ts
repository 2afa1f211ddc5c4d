import { ObjectKind } from '../../core/trace/event';
import { quantity, waitersOf } from '../../core/trace/model/quantities';
import { type ObjectNow, PrimitiveKind, type RunState } from '../../core/trace/model/run-state';
import type { Thing } from '../../core/trace/model/thing';
import { processName, thingKind } from './names';
import type { Translate } from './words';

/** What holds of a shared thing, for the line under its name: "held by Process-2", "3 of 5", "up". '' before it is. */
export function sharedText(state: Readonly<RunState>, thing: Thing, t: Translate): string {
  const { kind, index } = thing;
  if (kind === 'primitive') return primitiveText(state, index, t);
  if (kind === 'object') return objectText(state, index, t);
  if (kind === 'pipe') {
    const pipe = state.pipes[index];
    return pipe === undefined ? '' : t('timeline.bytes', { count: pipe.inFlight });
  }
  if (kind === 'file') {
    const last = state.files[index]?.lastWrite;
    return last === undefined ? '' : t('timeline.lastWrite', { name: processName(state, last.process) });
  }
  return '';
}

/** Kind and state: "Queue · 3 of 5". @param latest the state that says what it is, whatever the moment. */
export function sharedLine(
  latest: Readonly<RunState>,
  state: Readonly<RunState>,
  thing: Thing,
  t: Translate,
): string {
  const text = sharedText(state, thing, t);
  const kind = thingKind(latest, thing, t);
  return text === '' ? kind : `${kind} · ${text}`;
}

/** CSS pixels of a letter in a lane's label, and of what stands beside it. Chinese characters are as wide as two. */
const LETTER_PX = 7;
const BESIDE_PX = 40;
const WIDE = /[\u2e80-\uffdc]/g;

/**
 * The same for eyes. They see by its icon what kind of thing it is: who wrote a file needs the room, and so does any state that
 * would be cut off behind the kind's name. @param width CSS pixels of the labels.
 */
export function shownLine(
  latest: Readonly<RunState>,
  state: Readonly<RunState>,
  thing: Thing,
  t: Translate,
  width: number,
): string {
  const line = sharedLine(latest, state, thing, t);
  const text = sharedText(state, thing, t);
  const letters = line.length + (line.match(WIDE)?.length ?? 0);
  const room = (width - BESIDE_PX) / LETTER_PX;
  return text !== '' && (thing.kind === 'file' || letters > room) ? text : line;
}

/** How many wait for it, in words; '' for none. */
export function waitingText(state: Readonly<RunState>, { kind, index }: Thing, t: Translate): string {
  const count =
    kind === 'primitive'
      ? (state.primitives[index]?.waiters.length ?? 0)
      : kind === 'object' && state.objects[index] !== undefined
        ? waitersOf(state, state.objects[index]).length
        : 0;
  return count === 0 ? '' : t('timeline.countWaiting', { count });
}

export function primitiveText(state: Readonly<RunState>, index: number, t: Translate): string {
  const primitive = state.primitives[index];
  if (primitive === undefined) return '';
  if (primitive.kind === PrimitiveKind.Semaphore || primitive.kind === PrimitiveKind.BoundedSemaphore) {
    return t('timeline.value', { value: primitive.value });
  }
  const { holder, depth } = primitive;
  if (holder === undefined) return t('timeline.free');
  const name = processName(state, holder.process);
  return depth > 1 ? t('timeline.heldTimes', { name, depth }) : t('timeline.heldBy', { name });
}

function objectText(state: Readonly<RunState>, index: number, t: Translate): string {
  const object = state.objects[index];
  if (object === undefined) return '';
  switch (object.kind) {
    case ObjectKind.Event:
      return t(quantity(state, object, 'flag') > 0 ? 'timeline.flag.up' : 'timeline.flag.down');
    case ObjectKind.Condition:
      return t('timeline.countWaiting', { count: quantity(state, object, 'waiting') });
    case ObjectKind.Barrier:
      return t('timeline.arrived', { count: quantity(state, object, 'arrived'), of: object.parameter });
    case ObjectKind.Queue:
    case ObjectKind.SimpleQueue:
    case ObjectKind.JoinableQueue:
      return queueText(state, object, t);
    case ObjectKind.Pool:
      return t('timeline.tasks', { ended: object.tasks.ended, begun: object.tasks.begun });
    case ObjectKind.Manager:
      return t('timeline.calls', { count: object.tasks.begun });
    case ObjectKind.Value:
      return object.lastWrite === undefined ? '' : object.lastWrite.preview;
    default:
      return '';
  }
}

function queueText(state: Readonly<RunState>, object: Readonly<ObjectNow>, t: Translate): string {
  const count = quantity(state, object, 'items');
  const items =
    object.parameter > 0
      ? t('timeline.itemsOf', { count, of: object.parameter })
      : t('timeline.items', { count });
  const unfinished = object.kind === ObjectKind.JoinableQueue ? quantity(state, object, 'unfinished') : 0;
  if (unfinished === 0) return items;
  return [items, t('timeline.unfinished', { count: unfinished })].join(t('timeline.comma'));
}
