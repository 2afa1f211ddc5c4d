import { K, type Value } from '../object/obj';
import { lookup, type TypeData, typeData, typeOf } from '../object/type';
import { formatFloat, formatInt } from '../text/format-number';
import { formatStr } from '../text/format-spec';
import { asInt } from './arith';
import { typeError } from './errors';
import { strOf } from './text';
import type { VM } from './vm';

/** format(v, spec): a string, or CALL. */
export function formatValue(vm: VM, v: Value, spec: string): Value {
  switch (typeof v) {
    case 'string':
      return spec === '' ? v : formatStr(v, spec);
    case 'number':
    case 'bigint':
      return spec === '' ? String(v) : formatInt(v, spec);
    case 'boolean':
      return spec === '' ? (v ? 'True' : 'False') : formatInt(asInt(v), spec, 'bool');
  }
  if ((v.cls.p as TypeData).heap) {
    const method = lookup(v.cls, '__format__');
    if (typeof method === 'object' && method.kind !== K.Native)
      return vm.call(vm.helper('_format'), [v, spec], undefined);
  }
  if (v.kind === K.Boxed) return spec === '' ? strOf(vm, v) : formatValue(vm, v.p as Value, spec);
  if (v.kind === K.Float) return formatFloat(v.p as number, spec);
  if (spec !== '')
    throw typeError(`unsupported format string passed to ${typeData(typeOf(v)).name}.__format__`);
  return strOf(vm, v);
}
