import { ObjectKind, Op } from '../../core/trace/event';
import {
  type ObjectNow,
  type PartNow,
  type PipeNow,
  PrimitiveKind,
  type RunState,
} from '../../core/trace/model/run-state';
import type { Thing } from '../../core/trace/model/thing';
import type { Translate } from './words';

/** Python's own class names: they are the same in every language. */
const KIND_NAMES: Record<PrimitiveKind, string> = {
  [PrimitiveKind.Lock]: 'Lock',
  [PrimitiveKind.RLock]: 'RLock',
  [PrimitiveKind.Semaphore]: 'Semaphore',
  [PrimitiveKind.BoundedSemaphore]: 'BoundedSemaphore',
};

const OBJECT_NAMES: Partial<Record<ObjectKind, string>> = Object.fromEntries(
  Object.entries(ObjectKind).map(([name, kind]) => [kind, name]),
);

/** Methods as Python calls them, where the trace's word is not the same in lower case. */
const METHODS: Partial<Record<Op, string>> = {
  [Op.TaskDone]: 'task_done',
  [Op.BarrierWait]: 'wait',
};
const OP_NAMES: Partial<Record<Op, string>> = Object.fromEntries(
  Object.entries(Op).map(([name, op]) => [op, name.toLowerCase()]),
);

export function kindName(kind: PrimitiveKind): string {
  return KIND_NAMES[kind];
}

export function objectKindName(kind: ObjectKind): string {
  return OBJECT_NAMES[kind] ?? 'object';
}

const QUEUES: ReadonlySet<ObjectKind> = new Set([
  ObjectKind.Queue,
  ObjectKind.SimpleQueue,
  ObjectKind.JoinableQueue,
]);

/** The method of an operation: "get", "task_done". @param kind of the object: a queue is asked whether it is `empty`. */
export function methodName(op: Op, kind?: ObjectKind): string {
  if (op === Op.Poll && kind !== undefined && QUEUES.has(kind)) return 'empty';
  return METHODS[op] ?? OP_NAMES[op] ?? '';
}

export function processName(state: Readonly<RunState>, process: number): string {
  return state.processes[process]?.name ?? '';
}

/** What tells the library's names apart, for where there is little room: "2" of "Process-2". */
export function nameNumber(name: string): string | undefined {
  return /-(\d+(?::\d+)*)$/.exec(name)?.[1];
}

interface Named {
  readonly name: string;
  readonly whole: unknown;
  /** Of pipes. */
  readonly writerName?: string;
  readonly namedByReader?: boolean;
}

/** Numbers of all things of a kind at one moment: a picture wants most of them, and the next picture is of another moment. */
interface Numbers {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}
const NONE: WeakMap<readonly Named[], Numbers> = new WeakMap();
let numbered = NONE;

/**
 * What tells things of one name apart, as when a variable is bound anew: nothing for the first, " #2" for the next. Parts go
 * by their wholes.
 */
export function numberAmong(things: readonly Named[], index: number): string {
  let known = numbered.get(things);
  if (known?.names.length !== things.length || known.names[index] !== things[index].name) {
    known = numberAll(things);
    if (numbered === NONE) {
      numbered = new WeakMap();
      queueMicrotask(() => {
        numbered = NONE;
      });
    }
    numbered.set(things, known);
  }
  return known.numbers[index];
}

function numberAll(things: readonly Named[]): Numbers {
  const counts = new Map<string, number>();
  const numbers = things.map(({ name, whole, writerName, namedByReader }) => {
    if (name === '' || whole !== undefined) return '';
    const key = `${name}/${writerName}/${namedByReader}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number === 1 ? '' : ` #${number}`;
  });
  return { names: things.map(({ name }) => name), numbers };
}

/** The variable's name, "Lock 2" for one that has none, "q (read lock)" for a part. */
export function primitiveName(state: Readonly<RunState>, index: number, t: Translate): string {
  const primitive = state.primitives[index];
  if (primitive === undefined) return '';
  const { name, whole } = primitive;
  if (whole !== undefined) return nameOfPart(state, whole, t);
  if (name === '') return `${kindName(primitive.kind)} ${index + 1}`;
  return name + numberAmong(state.primitives, index);
}

/** "q (read lock)"; a part of a part has both roles: "pool (tasks, read lock)". */
function nameOfPart(state: Readonly<RunState>, whole: PartNow, t: Translate): string {
  const roles = [roleText(whole.role, t)];
  let { object } = whole;
  for (let outer = outerOf(state, object); outer !== undefined; outer = outerOf(state, object)) {
    roles.unshift(roleText(outer.role, t));
    object = outer.object;
  }
  return t('timeline.part', { name: objectName(state, object, t), roles: roles.join(t('timeline.comma')) });
}

/** What an object that has no name of its own is a part of. */
function outerOf(state: Readonly<RunState>, index: number): PartNow | undefined {
  const object = state.objects[index];
  return object === undefined || hasOwnName(state, object) ? undefined : object.whole;
}

/** What a part is to its whole; a role that the page has no word for, as of a later version, is shown as it is. */
function roleText(role: string, t: Translate): string {
  const key = `timeline.role.${role}`;
  const text = t(key);
  return text === key ? role : text;
}

/** The queues inside of a pool go by its name, and are not it. */
function hasOwnName(state: Readonly<RunState>, { name, whole }: Readonly<ObjectNow>): boolean {
  return name !== '' && !(whole !== undefined && state.objects[whole.object]?.kind === ObjectKind.Pool);
}

/** The variable's name; that of what it is a part of; or "Queue 2". */
export function objectName(state: Readonly<RunState>, index: number, t: Translate): string {
  const object = state.objects[index];
  if (object === undefined) return '';
  const { name, whole } = object;
  if (whole === undefined)
    return name === ''
      ? `${objectKindName(object.kind)} ${index + 1}`
      : name + numberAmong(state.objects, index);
  if (!hasOwnName(state, object)) return nameOfPart(state, whole, t);
  // What goes by the name of its whole goes by its number, too.
  return state.objects[whole.object]?.name === name ? objectName(state, whole.object, t) : name;
}

/** "here → there": from where it is written to where it is read, as far as these have names. */
export function pipeName(state: Readonly<RunState>, index: number, t: Translate): string {
  const pipe = state.pipes[index];
  if (pipe === undefined) return '';
  if (pipe.whole !== undefined) return objectName(state, pipe.whole.object, t);
  if (pipe.name === '') return t('timeline.pipeNumber', { number: index + 1 });
  return nameOfEnds(pipe) + numberAmong(state.pipes, index);
}

function nameOfEnds({ name, writerName, namedByReader }: Readonly<PipeNow>): string {
  if (writerName === '' || !namedByReader || name === writerName) return name;
  return pairName(name, writerName) ?? `${writerName} → ${name}`;
}

/** Ends that are called by their places in a pair, as `pipes[2][0]` and `pipes[2][1]`: the pair's name. */
function pairName(...ends: readonly string[]): string | undefined {
  const [pair, other] = ends.map((end) => /^(.+)\[[01]\]$/.exec(end)?.[1]);
  return pair === other ? pair : undefined;
}

/** "q.get()". */
export function callText(state: Readonly<RunState>, object: number, op: Op, t: Translate): string {
  return `${objectName(state, object, t)}.${methodName(op, state.objects[object]?.kind)}()`;
}

export function threadName(state: Readonly<RunState>, process: number, tid: number, t: Translate): string {
  const thread = state.processes[process]?.threads[tid];
  if (tid === 0 || thread === undefined) return processName(state, process);
  return thread.name || t('timeline.thread', { number: tid });
}

/** What a lane, card or selection is called. */
export function thingName(state: Readonly<RunState>, { kind, index, tid }: Thing, t: Translate): string {
  switch (kind) {
    case 'process':
      return threadName(state, index, tid, t);
    case 'primitive':
      return primitiveName(state, index, t);
    case 'pipe':
      return pipeName(state, index, t);
    case 'object':
      return objectName(state, index, t);
    case 'memory':
      return '';
    case 'file':
      return state.files[index]?.path ?? '';
  }
}

/** What it is: "Lock", "Queue"; Python's word where Python has one. */
export function thingKind(state: Readonly<RunState>, { kind, index, tid }: Thing, t: Translate): string {
  switch (kind) {
    case 'process':
      return t(tid === 0 ? 'timeline.kind.process' : 'timeline.kind.thread');
    case 'primitive':
      return kindName(state.primitives[index].kind);
    case 'pipe':
      return 'Pipe';
    case 'object':
      return objectKindName(state.objects[index].kind);
    case 'memory':
      return '';
    case 'file':
      return t('timeline.file');
  }
}

/** A part goes by its role under its whole: "read lock". */
export function partName(state: Readonly<RunState>, thing: Thing, t: Translate): string {
  const { kind, index } = thing;
  if (kind === 'pipe') return t('timeline.kind.pipe');
  const whole =
    kind === 'primitive'
      ? state.primitives[index].whole
      : kind === 'object'
        ? state.objects[index].whole
        : undefined;
  return whole === undefined ? thingName(state, thing, t) : roleText(whole.role, t);
}
