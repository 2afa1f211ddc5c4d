import { K, type Value } from '../object/obj';
import { lookup, typeData, typeOf } from '../object/type';
import { type PyThrow, typeError } from './errors';

/**
 * An int is wanted of an object that has `__index__`, or a slice of ints of one with such objects. A native throws it before
 * it has changed anything: Python is asked, and the same call made again with the answer (bind-native.ts). So natives take
 * such objects without knowing of them.
 */
export class AskIndex {
  constructor(readonly object: Value) {}
}

export const hasIndex = (v: Value): boolean =>
  typeof v === 'object' && v.kind !== K.Float && lookup(v.cls, '__index__') !== undefined;

/** What to throw where `given` is no int: what asks it for one, or a TypeError. */
export function notAnInt(given: Value, error?: string): AskIndex | PyThrow {
  if (hasIndex(given)) return new AskIndex(given);
  return typeError(error ?? `'${typeData(typeOf(given)).name}' object cannot be interpreted as an integer`);
}
