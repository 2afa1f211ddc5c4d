/** Names in the body of a class whose metaclass prepared its namespace: anything with items will do. */
import type { Obj, Value } from '../object/obj';
import { type Frame, Ret } from './frame';
import { CALL } from './signal';
import type { VM } from './vm';

/** LOAD_NAME: asks for a call whose value is that of the name. */
export function loadFromNamespace(vm: VM, frame: Frame, name: string): Value {
  return vm.call(vm.helper('_load_name'), [frame.locals as Obj, name, frame.globals]);
}

/** STORE_NAME: what the namespace answers is nobody's. */
export function storeInNamespace(vm: VM, frame: Frame, name: string, value: Value): void {
  vm.call(vm.helper('_store_name'), [frame.locals as Obj, name, value]);
  vm.follow(CALL, Ret.Drop, -1, 0);
}

/** DEL_NAME */
export function deleteFromNamespace(vm: VM, frame: Frame, name: string): void {
  vm.call(vm.helper('_delete_name'), [frame.locals as Obj, name]);
  vm.follow(CALL, Ret.Drop, -1, 0);
}
