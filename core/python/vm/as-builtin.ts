import type { Obj, Value } from '../object/obj';
import { typeData } from '../object/type';

/** The built-in behaviour of an object whose class may override it: what `super().__repr__()` and its like reach. */
export function asBuiltin(self: Obj, act: (o: Obj) => Value): Value {
  const { cls } = self;
  if (!typeData(cls).heap) return act(self);
  self.cls = typeData(cls).mro.find((t) => !typeData(t).heap) as Obj;
  try {
    return act(self);
  } finally {
    self.cls = cls;
  }
}
