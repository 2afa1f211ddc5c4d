import type { TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { objectInMemory } from '../parts';
import type { Shared } from './finding';

/** What a SharedRead or SharedWrite is about. */
export function sharedOf({ a, b }: Readonly<TraceEvent>, after: Reducer): SharedMemory {
  return { what: 'memory', memory: a, offset: b, object: objectInMemory(after.state, a, b) };
}

export type SharedMemory = Extract<Shared, { what: 'memory' }>;

/** The same for all that touch the same bytes for the same object. */
export function cellOf({ c }: Readonly<TraceEvent>, { memory, offset, object }: SharedMemory): string {
  return `${memory} ${offset} ${c} ${object}`;
}
