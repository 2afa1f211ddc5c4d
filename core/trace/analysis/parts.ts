import { ObjectKind, PartOf, StateOf } from '../event';
import type { ObjectNow, RunState } from '../model/run-state';

/** What something is a part of. */
export interface Whole {
  object: number;
  /** As the library tells it: 'read lock', 'room', 'flag' … */
  role: string;
}

/** Roles of semaphores that are there to be waited on, and belong to nobody. */
const SIGNAL_ROLES: ReadonlySet<string> = new Set([
  'sleeping',
  'woken',
  'waiting',
  'flag',
  'unfinished',
  'room',
]);

/** The object that a lock, pipe or object is a part of; undefined for what the program made itself. */
export function wholeOf(state: Readonly<RunState>, what: PartOf, index: number): Whole | undefined {
  for (const object of state.objects) {
    for (const part of object.parts) {
      if (part.what === what && part.index === index) return { object: object.index, role: part.role };
    }
  }
  return undefined;
}

/** Whether a semaphore is a signal inside of an object: who took a unit of it owes nothing. */
export function isSignalPart(whole: Whole | undefined): boolean {
  return whole !== undefined && SIGNAL_ROLES.has(whole.role);
}

/** A queue of the program's processes; what threads share ends with their process. */
export function isQueue({ kind }: ObjectNow): boolean {
  return kind === ObjectKind.Queue || kind === ObjectKind.SimpleQueue || kind === ObjectKind.JoinableQueue;
}

/** The pipe that a queue's messages go through; −1 when the trace does not tell. */
export function pipeOfQueue(state: Readonly<RunState>, queue: ObjectNow): number {
  for (const { what, index, role } of queue.parts) {
    if (what !== PartOf.Object || role !== 'reader') continue;
    const pipe = state.objects[index].parts.find((part) => part.what === PartOf.Pipe && part.role === 'in');
    if (pipe !== undefined) return pipe.index;
  }
  return -1;
}

/** The Value or Array (by index) that has a byte of shared memory; −1 when the trace does not tell. */
export function objectInMemory(state: Readonly<RunState>, memory: number, offset: number): number {
  // The youngest first: a place is used again when what was there has gone.
  return state.objects.findLastIndex(({ parts, values }) => {
    const start = values[StateOf.Offset] ?? 0;
    const lies = parts.some(({ what, index }) => what === PartOf.Memory && index === memory);
    return lies && offset >= start && offset < start + (values[StateOf.Size] ?? 0);
  });
}
