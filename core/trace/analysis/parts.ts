import { ObjectKind, PartOf, StateOf } from '../event';
import type { ObjectNow, PartNow, RunState } from '../model/run-state';

/** Roles of semaphores that are there to be waited on, and belong to nobody. */
const SIGNAL_ROLES: ReadonlySet<string> = new Set([
  'sleeping',
  'woken',
  'waiting',
  'flag',
  'unfinished',
  'room',
]);

/** Whether a semaphore is a signal inside of an object: who took a unit of it owes nothing. */
export function isSignalPart(whole: PartNow | undefined): whole is PartNow {
  return whole !== undefined && SIGNAL_ROLES.has(whole.role);
}

/** A queue of the program's processes; what threads share ends with their process. */
export function isQueue({ kind }: Readonly<ObjectNow>): boolean {
  return kind === ObjectKind.Queue || kind === ObjectKind.SimpleQueue || kind === ObjectKind.JoinableQueue;
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
