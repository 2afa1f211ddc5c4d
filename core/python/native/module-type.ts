import { newDict, newList } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { type ModuleData, moduleDict } from '../object/payloads';
import { NONE, T, typeData, typeOf } from '../object/type';
import { typeError } from '../vm/errors';
import { method, staticMethod } from './define';

/** `types.ModuleType`: modules that programs make themselves. */

staticMethod(T.module, '__new__(cls, name, doc=)', (_vm, cls: Obj, name: Value, doc: Slot) => {
  if (typeof name !== 'string')
    throw typeError(`module() argument 'name' must be str, not ${typeData(typeOf(name)).name}`);
  const dict = newDict();
  dict.rc++;
  const module = new Obj(K.Module, cls, { name, dict } satisfies ModuleData);
  if (typeData(cls).heap) cls.rc++;
  const names = moduleDict(module);
  names.setStr('__name__', name);
  names.setStr('__doc__', doc ?? NONE);
  for (const key of ['__package__', '__loader__', '__spec__']) names.setStr(key, NONE);
  return module;
});
method(T.module, '__init__(name, doc=)', () => NONE);
method(T.module, '__dir__()', (_vm, self: Obj) =>
  newList([...moduleDict(self).map.values()].map(({ k }) => k)),
);
