import { finalizerOf } from '../object/heap';
import { K, type Obj, type Value } from '../object/obj';
import type { GeneratorData } from '../object/payloads';
import { NONE } from '../object/type';
import { exceptionType, newException } from './errors';
import { closeQuietly } from './files';
import { dropHandle } from './handles';
import type { VM } from './vm';

/** Ends an object whose end is felt outside. NONE when done; GATE when a kernel call is due; CALL or RESUME for Python. */
export function finalize(vm: VM, obj: Obj): Value {
  switch (obj.kind) {
    case K.File:
      return closeQuietly(vm, obj);
    case K.Lock:
    case K.Handle:
      return dropHandle(vm, obj);
    case K.Generator: {
      const g = obj.p as GeneratorData;
      if (g.state !== 'suspended') return NONE;
      return vm.resume(obj, NONE, newException(exceptionType('GeneratorExit'), []), true);
    }
    default: {
      const method = finalizerOf(obj.cls);
      if (method === undefined || vm.finalized.has(obj)) return NONE;
      vm.finalized.add(obj);
      return vm.call(vm.helper('_finalize'), [obj, method], undefined);
    }
  }
}
