import type { DictData } from '../object/dict';
import { K, type Obj, type Value } from '../object/obj';
import type { ExceptionData, FunctionData, ModuleData, NativeData } from '../object/payloads';
import type { SetData } from '../object/set';
import { typeData } from '../object/type';
import { reprBytes } from '../text/repr';
import { plainRepr } from '../vm/text';
import type { VM } from '../vm/vm';

/** Items of a container that are shown, and containers within containers. */
const ITEMS = 3;
const DEPTH = 2;

/**
 * A value in a few characters, for the trace. Calls no Python and takes no longer for a large value.
 * @param max UTF-16 units at most
 */
export function preview(vm: VM, v: Value, max: number): string {
  return cut(shown(vm, v, max, DEPTH), max);
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.charCodeAt(max - 2) >> 10 === 0x36 ? max - 2 : max - 1;
  return `${text.slice(0, end)}…`;
}

/** As Python writes them; of many, the beginning. */
function shownBytes(bytes: Uint8Array, max: number): string {
  return bytes.length > max ? `${reprBytes(bytes.subarray(0, max)).slice(0, -1)}…` : reprBytes(bytes);
}

function shown(vm: VM, v: Value, max: number, depth: number): string {
  if (typeof v === 'number') return String(v);
  if (typeof v === 'string')
    return v.length > max
      ? `${plainRepr(vm, v.slice(0, max), 0)?.slice(0, -1)}…'`
      : (plainRepr(vm, v, 0) as string);
  if (typeof v === 'bigint') return v >> 128n === 0n || v >> 128n === -1n ? String(v) : '<int>';
  if (typeof v !== 'object') return plainRepr(vm, v, 0) as string;
  const inner = (item: Value): string => (depth === 0 ? '…' : shown(vm, item, max, depth - 1));
  switch (v.kind) {
    case K.None:
    case K.Float:
    case K.Ellipsis:
    case K.NotImplemented:
    case K.Range:
      return plainRepr(vm, v, 0) ?? `<${typeData(v.cls).name}>`;
    case K.Bytes:
      return shownBytes(v.p as Uint8Array, max);
    case K.ByteArray:
      return `${typeData(v.cls).name}(${shownBytes(v.p as Uint8Array, max)})`;
    case K.List:
      return some(v.p as Value[], (v.p as Value[]).length, '[', ']', inner);
    case K.Tuple:
      return (v.p as Value[]).length === 1
        ? `(${inner((v.p as Value[])[0])},)`
        : some(v.p as Value[], (v.p as Value[]).length, '(', ')', inner);
    case K.Set:
    case K.FrozenSet:
      return some((v.p as SetData).values(), (v.p as SetData).size, '{', '}', inner);
    case K.Dict:
      return pairs(v.p as DictData, inner);
    case K.Function:
      return (v.p as FunctionData).qualname;
    case K.Native:
      return (v.p as NativeData).name;
    case K.Module:
      return (v.p as ModuleData).name;
    case K.Type:
      return typeData(v).qualname;
    case K.Exception:
      return exception(v, inner);
    default:
      return `<${typeData(v.cls).qualname}>`;
  }
}

function some(
  items: Iterable<Value>,
  size: number,
  open: string,
  close: string,
  inner: (v: Value) => string,
): string {
  const parts: string[] = [];
  for (const item of items) {
    if (parts.length === ITEMS) break;
    parts.push(inner(item));
  }
  if (size > ITEMS) parts.push('…');
  return open + parts.join(', ') + close;
}

function pairs(data: DictData, inner: (v: Value) => string): string {
  const parts: string[] = [];
  for (const { k, v } of data.map.values()) {
    if (parts.length === ITEMS) break;
    parts.push(`${inner(k)}: ${inner(v as Value)}`);
  }
  if (data.size > ITEMS) parts.push('…');
  return `{${parts.join(', ')}}`;
}

function exception(v: Obj, inner: (v: Value) => string): string {
  const args = (v.p as ExceptionData).args.p as Value[];
  return typeData(v.cls).qualname + some(args, args.length, '(', ')', inner);
}
