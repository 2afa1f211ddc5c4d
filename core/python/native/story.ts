import type { ObjectKind, Op, OpResult, PartOf, StateOf } from '../../kernel/calls';
import { newList } from '../object/make';
import type { Obj, Value } from '../object/obj';
import { NONE } from '../object/type';
import { bindingName, bindingNames } from '../vm/binding-name';
import { GATE } from '../vm/signal';
import { define } from './define';

/** What core/stdlib tells of the program's objects and operations. */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_multiprocessing', text, fn);

/** The trace's fields are 32-bit. */
const clamp = (v: Value): number => Math.max(-0x80000000, Math.min(0x7fffffff, Number(v)));

native('object_create(kind, parameter, /)', (vm, kind: number, parameter: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  return kernel.objectCreate(kind as ObjectKind, clamp(parameter));
});
/** Names it: as given, or after the variable that the program's present call is about to be bound to. */
native('object_name(id, name=, /)', (vm, id: number, given: string | undefined) => {
  const name = given ?? bindingName(vm);
  if (name === undefined) return NONE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.objectName(id, name);
  return NONE;
});
native('object_part(id, what, part, role, /)', (vm, id: number, what: number, part: number, role: string) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.objectPart(id, what as PartOf, part, role);
  return NONE;
});
native(
  'op_begin(id, op, argument, preview, /)',
  (vm, id: number, op: number, argument: Value, preview: string) => {
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    kernel.opBegin(id, op as Op, clamp(argument), preview);
    return NONE;
  },
);
native('op_end(id, op, result, value, /)', (vm, id: number, op: number, result: number, value: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.opEnd(id, op as Op, result as OpResult, clamp(value));
  return NONE;
});
native('object_state(id, which, value, /)', (vm, id: number, which: number, value: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.objectState(id, which as StateOf, clamp(value));
  return NONE;
});
/** What the two values of the present call will be called in the program; empty when it binds them to nothing. */
native('binding_names()', (vm) => newList(bindingNames(vm)));
