import { DEQUE } from '../object/deque';
import type { Obj, Value } from '../object/obj';
import { T } from '../object/type';
import type { VM } from '../vm/vm';
import { classMethod } from './define';

/** list[int], dict[str, int] …: built-in classes that say of what they are. `type` has it for itself alone: see vm/item.ts. */
for (const type of [T.list, T.dict, T.tuple, T.set, T.frozenset, DEQUE]) {
  classMethod(type, '__class_getitem__(item, /)', (vm: VM, cls: Obj, item: Value) =>
    vm.call(vm.helper('_generic_alias'), [cls, item]),
  );
}
