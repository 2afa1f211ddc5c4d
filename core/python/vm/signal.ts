import { IMMORTAL, type Kind, Obj, type Value } from '../object/obj';
import { T } from '../object/type';

/** No Python value has this kind; the loop compares with the literal. */
export const SIGNAL_KIND = 99 as Kind;

function signal(name: string): Obj {
  const obj = new Obj(SIGNAL_KIND, T.object, name);
  obj.rc = IMMORTAL;
  return obj;
}

/*
 * What a native answers instead of a value.
 */

/** The call in `vm.tail` is to be made; its value is the native's. */
export const CALL = signal('call');
/** The generator in `vm.resumption` is to go on; what it yields is the native's value. */
export const RESUME = signal('resume');
/** The thread waits in the kernel: make the same call again when it can run. */
export const WAIT = signal('wait');
/** A kernel call is due and there is no permit: give control to the engine, then make the same call again. */
export const GATE = signal('gate');
/** Of the loop alone: something comes before the instruction, which is then made again. */
export const PAUSE = signal('pause');
/** `vm.raised` is raised by this instruction: as if it were thrown, which costs the host some microseconds. */
export const RAISE = signal('raise');
/** A frame was pushed or popped: go on with the frame on top. */
export const SWITCHED = signal('switched');

export function isSignal(v: Value): boolean {
  return typeof v === 'object' && v.kind === SIGNAL_KIND;
}
