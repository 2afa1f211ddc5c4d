import { floatRepr } from '../number/float-text';
import { intToText } from '../number/int-text';
import type { DictData } from '../object/dict';
import { FIRST_BY_METHODS, K, type Obj, type Value } from '../object/obj';
import type {
  BoundMethodData,
  FunctionData,
  GeneratorData,
  ModuleData,
  NativeData,
  RangeData,
  SliceData,
  SuperData,
} from '../object/payloads';
import type { SetData } from '../object/set';
import { lookup, NONE, T, type TypeData, typeData, typeOf } from '../object/type';
import { asciiOfRepr, reprBytes, reprStr } from '../text/repr';
import type { Code } from './code';
import { describeFile } from './files';
import { isSlotWrapper } from './receiver';
import type { VM } from './vm';

/** str(v): a string, or CALL when Python must be asked. */
export function strOf(vm: VM, v: Value): Value {
  if (typeof v === 'string') return v;
  if (typeof v === 'object') {
    const method = lookup(v.cls, '__str__');
    if (typeof method === 'object' && method.kind === K.Function)
      return vm.call(vm.helper('_str'), [v], undefined);
    if (v.kind === K.Boxed && typeof v.p === 'string') return v.p;
    if (v.kind === K.Exception) return vm.call(method as Obj, [v], undefined);
  }
  return plainRepr(vm, v, 0) ?? vm.call(vm.helper('_str_by_repr'), [v], undefined);
}

/** repr(v): a string, or CALL. */
export function reprOf(vm: VM, v: Value): Value {
  const text = plainRepr(vm, v, 0);
  return text ?? vm.call(vm.helper('_repr'), [v], undefined);
}

export function asciiOf(vm: VM, v: Value): Value {
  const text = plainRepr(vm, v, 0);
  return text !== undefined ? asciiOfRepr(text) : vm.call(vm.helper('_ascii'), [v], undefined);
}

const MAX_DEPTH = 100;

/** repr where no Python takes part; undefined where it does. */
export function plainRepr(vm: VM, v: Value, depth: number): string | undefined {
  switch (typeof v) {
    case 'string':
      return reprStr(v);
    case 'boolean':
      return v ? 'True' : 'False';
    case 'number':
      return String(v);
    case 'bigint':
      return intToText(v);
  }
  if ((v.cls.p as TypeData).heap) {
    const method = lookup(v.cls, '__repr__');
    if (typeof method === 'object' && method.kind !== K.Native) return undefined;
    if (method === typeData(T.object).dict.get('__repr__') && hasOwnRepr(v)) return textAsObject(vm, v);
  }
  if (depth > MAX_DEPTH) return undefined;
  switch (v.kind) {
    case K.None:
      return 'None';
    case K.Ellipsis:
      return 'Ellipsis';
    case K.NotImplemented:
      return 'NotImplemented';
    case K.Boxed:
      return plainRepr(vm, v.p as Value, depth);
    case K.Float:
      return floatRepr(v.p as number);
    case K.Bytes:
      return reprBytes(v.p as Uint8Array);
    case K.ByteArray:
      return `${typeData(v.cls).name}(${reprBytes(v.p as Uint8Array)})`;
    case K.List:
      return items(vm, v.p as Value[], '[', ']', depth);
    case K.Tuple:
      return (v.p as Value[]).length === 1
        ? items(vm, v.p as Value[], '(', ',)', depth)
        : items(vm, v.p as Value[], '(', ')', depth);
    case K.Dict:
      return dictRepr(vm, v.p as DictData, depth);
    case K.Set:
    case K.FrozenSet:
      return setRepr(vm, v, depth);
    case K.Range: {
      const { start, stop, step } = v.p as RangeData;
      return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
    }
    case K.Slice: {
      const { start, stop, step } = v.p as SliceData;
      return items(vm, [start, stop, step], 'slice(', ')', depth);
    }
    default:
      return objectRepr(vm, v);
  }
}

/** Values of a container, unless one of them contains a container that holds it (Python's helper guards against that). */
function items(
  vm: VM,
  values: readonly Value[],
  open: string,
  close: string,
  depth: number,
): string | undefined {
  vm.charge(values.length >> 7);
  const parts: string[] = [];
  for (const value of values) {
    const part = plainRepr(vm, value, depth + 1);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return `${open}${parts.join(', ')}${close}`;
}

function dictRepr(vm: VM, dict: DictData, depth: number): string | undefined {
  const parts: string[] = [];
  for (const { k, v } of dict.map.values()) {
    const key = plainRepr(vm, k, depth + 1);
    const value = key === undefined ? undefined : plainRepr(vm, v as Value, depth + 1);
    if (value === undefined) return undefined;
    parts.push(`${key}: ${value}`);
  }
  return `{${parts.join(', ')}}`;
}

function setRepr(vm: VM, v: Obj, depth: number): string | undefined {
  const set = v.p as SetData;
  const { name } = typeData(v.cls);
  if (set.size === 0) return `${name}()`;
  const inner = items(vm, [...set.values()], '{', '}', depth);
  if (inner === undefined) return undefined;
  return name === 'set' ? inner : `${name}(${inner})`;
}

/** `0x7f…`: a made-up address, the same in every run of the same program. */
export function address(vm: VM, obj: Obj): string {
  return `0x${addressNumber(vm, obj).toString(16).padStart(12, '0')}`;
}

export function addressNumber(vm: VM, obj: Obj): number {
  return 0x7f5a_1000_0000 + vm.idOf(obj) * 0x30;
}

/** What `id` answers. */
export function idNumber(vm: VM, v: Value): number {
  if (typeof v === 'object') return addressNumber(vm, v);
  if (typeof v === 'number') return 0x55d0_0000_0000 + ((v * 32) % 0x1_0000_0000);
  let h = 17;
  for (const c of String(v).slice(0, 64)) h = (h * 31 + c.charCodeAt(0)) % 0x7fff_fff0;
  return 0x7f5b_0000_0000 + h * 16;
}

/** The text of `object.__repr__`, which knows of a value only what it is. */
export const textAsObject = (vm: VM, v: Value): string =>
  `<${className(typeOf(v))} object at 0x${idNumber(vm, v).toString(16).padStart(12, '0')}>`;

/** Whether the built-in type that a value is made of has a text of its own, which `object.__repr__` is not. */
export function hasOwnRepr(v: Obj): boolean {
  const builtin = typeData(v.cls).mro.find((t) => !typeData(t).heap) as Obj;
  return lookup(builtin, '__repr__') !== typeData(T.object).dict.get('__repr__');
}

function objectRepr(vm: VM, v: Obj): string | undefined {
  switch (v.kind) {
    case K.Type:
      return `<class '${className(v)}'>`;
    case K.Function:
      return `<function ${(v.p as FunctionData).qualname} at ${address(vm, v)}>`;
    case K.Native: {
      const native = v.p as NativeData;
      if (isSlotWrapper(native))
        return `<slot wrapper '${native.name}' of '${native.id.split('.')[0]}' objects>`;
      return native.method
        ? `<method '${native.name}' of '${native.id.split('.')[0]}' objects>`
        : `<built-in function ${native.name}>`;
    }
    case K.BoundMethod:
      return boundRepr(vm, v.p as BoundMethodData);
    case K.Module:
      return moduleRepr(v.p as ModuleData);
    case K.Generator:
      return `<generator object ${(v.p as GeneratorData).qualname} at ${address(vm, v)}>`;
    case K.Code: {
      const { data, unit } = v.p as Code;
      return `<code object ${data.name} at ${address(vm, v)}, file "${unit.filename}", line ${data.firstLine}>`;
    }
    case K.Super: {
      const { type, self } = v.p as SuperData;
      return `<super: <class '${typeData(type).name}'>, <${typeData(typeOf(self)).name} object>>`;
    }
    case K.File:
      return describeFile(v);
    case K.Lock: // asking the kernel needs a permit: its __repr__ does that
      return undefined;
    case K.Exception:
    case K.DictView:
    case K.MappingProxy:
      return undefined;
    default:
      return v.kind >= FIRST_BY_METHODS ? undefined : `<${className(v.cls)} object at ${address(vm, v)}>`;
  }
}

function boundRepr(vm: VM, { self, fn }: BoundMethodData): string | undefined {
  if (fn.kind === K.Native) {
    return `<built-in method ${(fn.p as NativeData).name} of ${typeData(typeOf(self)).name} object at ${typeof self === 'object' ? address(vm, self) : '0x7f5a00000000'}>`;
  }
  const owner = plainRepr(vm, self, 0);
  return owner === undefined ? undefined : `<bound method ${(fn.p as FunctionData).qualname} of ${owner}>`;
}

function moduleRepr({ name, dict }: ModuleData): string {
  const file = (dict.p as DictData).getStr('__file__');
  if (typeof file === 'string') return `<module '${name}' from '${file}'>`;
  if ((dict.p as DictData).getStr('__loader__') === NONE) return `<module '${name}'>`;
  return `<module '${name}' (built-in)>`;
}

/** The class's name with its module, as reprs and tracebacks show it. */
export function className(cls: Obj): string {
  const { module, qualname } = typeData(cls);
  return module === 'builtins' ? qualname : `${module}.${qualname}`;
}
