import { newTuple } from '../object/make';
import type { Obj, Value } from '../object/obj';

/** A call that Python has to make. */
export interface Call {
  callee: Value;
  args: Value[];
}

/** The same as Python gets it: (callable, arguments). */
export type Ask = Obj;

export function askFor(callee: Value, args: Value[]): Ask {
  return newTuple([callee, newTuple(args)]);
}
