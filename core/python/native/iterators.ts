import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { GeneratorData } from '../object/payloads';
import { isSubtype, NONE, T } from '../object/type';
import { exceptionType, newException, pyError, typeError } from '../vm/errors';
import { method } from './define';

/** Methods of generators. */

const gen = (v: Obj): GeneratorData => v.p as GeneratorData;

method(T.generator, '__iter__()', (_vm, self: Obj) => self);
method(T.generator, '__next__()', (vm, self: Obj) => {
  if (gen(self).state === 'done') throw pyError('StopIteration');
  return vm.resume(self, NONE);
});
method(T.generator, 'send(value, /)', (vm, self: Obj, v: Value) => {
  if (gen(self).state === 'done') throw pyError('StopIteration');
  return vm.resume(self, v);
});
method(T.generator, 'throw(type, value=, traceback=, /)', (vm, self: Obj, type: Value, value: Slot) => {
  if (typeof type === 'object' && type.kind === K.Exception) return vm.resume(self, NONE, type);
  if (typeof type !== 'object' || type.kind !== K.Type || !isSubtype(type, exceptionType('BaseException'))) {
    throw typeError(
      'exceptions must be classes or instances deriving from BaseException, not ' +
        (typeof type === 'string' ? 'str' : 'int'),
    );
  }
  if (typeof value === 'object' && value.kind === K.Exception) return vm.resume(self, NONE, value);
  return vm.call(
    vm.helper('_throw'),
    value === undefined || value === NONE ? [self, type] : [self, type, value],
  );
});
method(T.generator, 'close()', (vm, self: Obj) => {
  const g = gen(self);
  if (g.state === 'running') throw pyError('ValueError', 'generator already executing');
  if (g.state === 'new') {
    g.state = 'done';
    for (const v of g.regs.splice(0)) vm.dropValue(v);
    return NONE;
  }
  if (g.state === 'done') return NONE;
  return vm.resume(self, NONE, newException(exceptionType('GeneratorExit'), []), true);
});
