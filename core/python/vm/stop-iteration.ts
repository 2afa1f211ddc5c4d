import { drop } from '../object/heap';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { isSubtype } from '../object/type';
import { exceptionType, PyThrow } from './errors';
import { Ret } from './frame';
import { endOfDelegate, put } from './leave';
import type { Thread } from './thread';
import { stopValue } from './unwind';
import type { VM } from './vm';

type Answer = (vm: VM, thread: Thread, dst: number, target: number) => void;

/** What a native's StopIteration means to the caller that followed it; undefined: it is an error like others. */
export function stopAnswer(error: unknown, ret: Ret, x: Slot): Answer | undefined {
  if (!(error instanceof PyThrow) || error.exc.kind !== K.Exception) return undefined;
  if (!isSubtype(error.exc.cls, exceptionType('StopIteration'))) return undefined;
  const { exc } = error;
  switch (ret) {
    case Ret.ForIter:
      return (_vm, thread, _dst, target) => {
        const at = x as number;
        const it = thread.stack[at];
        thread.stack[at] = undefined;
        drop(it);
        thread.top.pc = target;
      };
    case Ret.YieldFrom:
      return (_vm, thread, dst, target) => endOfDelegate(thread, dst, target, stopValue(exc));
    case Ret.Next:
      return (_vm, thread, dst) => {
        if (typeof x === 'object') (x as Obj).rc++;
        put(thread, dst, x as Value);
      };
    default:
      return undefined;
  }
}
