import { finalizerOf } from '../object/heap';
import { K, type Obj, type Value } from '../object/obj';
import type { GeneratorData } from '../object/payloads';
import { NONE, typeData } from '../object/type';
import { exceptionType, newException } from './errors';
import { closeQuietly } from './files';
import { dropHandle } from './handles';
import { unmap } from './shared-memory';
import type { VM } from './vm';

/** What is let go of by kernel calls alone. */
export const isOutside = (obj: Obj): boolean =>
  obj.kind === K.File || obj.kind === K.Lock || obj.kind === K.SharedMemory;

/** Ends an object whose end is felt outside. NONE when done; GATE when a kernel call is due; CALL or RESUME for Python. */
export function finalize(vm: VM, obj: Obj): Value {
  switch (obj.kind) {
    case K.File:
      return closeQuietly(vm, obj);
    case K.Lock:
      return dropHandle(vm, obj);
    case K.SharedMemory:
      return unmap(vm, obj);
    case K.Generator: {
      const g = obj.p as GeneratorData;
      if (g.state !== 'suspended') return NONE;
      return vm.resume(obj, NONE, newException(exceptionType('GeneratorExit'), []), true);
    }
    case K.List: // a subclass with __del__, or refs to an object that has gone (object/weak.ts)
      return typeData(obj.cls).heap
        ? finalizeByMethod(vm, obj)
        : vm.call(vm.helper('_weak_callbacks'), [obj]);
    default:
      return finalizeByMethod(vm, obj);
  }
}

function finalizeByMethod(vm: VM, obj: Obj): Value {
  const method = finalizerOf(obj.cls);
  if (method === undefined || vm.finalized.has(obj)) return NONE;
  vm.finalized.add(obj);
  return vm.call(vm.helper('_finalize'), [obj, method], undefined);
}
