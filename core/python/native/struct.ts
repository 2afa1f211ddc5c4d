import { bytesLike, isReadonly, type MemoryViewData } from '../object/buffer';
import { newBytes, newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { type PyThrow, pyError, typeError, valueError } from '../vm/errors';
import { byteLength, readBytes, writeBytes } from '../vm/shared-memory';
import { GATE } from '../vm/signal';
import type { VM } from '../vm/vm';
import { C_ITEMS, type CItem, dataView, STANDARD_ITEMS } from './c-items';
import { define } from './define';
import { nativeModuleOf } from './modules';

/**
 * The native side of core/stdlib/struct.py. What is wrong with a format or a value is a ValueError here, and a
 * struct.error there.
 */

/** A part of a format: `count` items, or one of `count` bytes (s, p), or padding (x). */
interface Field {
  code: string;
  count: number;
  item: CItem | undefined;
  at: number;
}

interface Layout {
  fields: Field[];
  size: number;
  little: boolean;
}

function layoutOf(format: string): Layout {
  const prefix = /^[@=<>!]/.exec(format)?.[0] ?? '@';
  const native = prefix === '@';
  const fields: Field[] = [];
  let size = 0;
  const text = format.replace(/^[@=<>!]/, '');
  const part = /\s*(\d*)(.)/gsy;
  for (let m = part.exec(text); m !== null; m = part.exec(text)) {
    const [, digits, code] = m;
    if (/\s/.test(code)) {
      if (digits !== '') throw valueError('bad char in struct format');
      continue;
    }
    const count = digits === '' ? 1 : Number(digits);
    if (code === 'x' || code === 's' || code === 'p') {
      fields.push({ code, count, item: undefined, at: size });
      size += count;
      continue;
    }
    const item = code === 'u' || (!native && 'nNP'.includes(code)) ? undefined : itemOf(code, native);
    if (item === undefined) throw valueError('bad char in struct format');
    if (native) size = Math.ceil(size / item.size) * item.size;
    fields.push({ code, count, item, at: size });
    size += count * item.size;
  }
  if (/\d\s*$/.test(text)) throw valueError('repeat count given without format specifier');
  return { fields, size, little: prefix !== '>' && prefix !== '!' };
}

const itemOf = (code: string, native: boolean): CItem | undefined =>
  (native ? undefined : STANDARD_ITEMS[code]) ?? (Object.hasOwn(C_ITEMS, code) ? C_ITEMS[code] : undefined);

function formatText(format: Value): string {
  if (typeof format === 'string') return format;
  const bytes = bytesLike(format);
  if (bytes !== undefined) return String.fromCharCode(...bytes);
  throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeData(typeOf(format)).name}`);
}

const valuesOf = ({ fields }: Layout): number =>
  fields.reduce(
    (sum, { code, count }) => sum + (code === 'x' ? 0 : code === 's' || code === 'p' ? 1 : count),
    0,
  );

function packInto(vm: VM, layout: Layout, values: readonly Value[], bytes: Uint8Array, start: number): void {
  const view = dataView(bytes);
  bytes.fill(0, start, start + layout.size);
  let next = 0;
  for (const { code, count, item, at } of layout.fields) {
    if (code === 'x') continue;
    if (item === undefined) {
      const given = bytesLike(values[next]);
      if (given === undefined) throw valueError(`argument for '${code}' must be a bytes object`);
      next++;
      const taken = given.subarray(0, code === 's' ? count : Math.max(0, count - 1));
      if (code === 'p' && count > 0) bytes[start + at] = Math.min(255, taken.length);
      bytes.set(taken, start + at + (code === 'p' ? 1 : 0));
      continue;
    }
    for (let i = 0; i < count; i++)
      item.set(vm, view, start + at + i * item.size, values[next++], layout.little);
  }
}

function unpackFrom(layout: Layout, bytes: Uint8Array, start: number): Value[] {
  const view = dataView(bytes);
  const values: Value[] = [];
  for (const { code, count, item, at } of layout.fields) {
    if (code === 'x') continue;
    if (code === 's') values.push(newBytes(bytes.slice(start + at, start + at + count)));
    else if (code === 'p') {
      const length = Math.min(bytes[start + at], Math.max(0, count - 1));
      values.push(newBytes(bytes.slice(start + at + 1, start + at + 1 + length)));
    } else if (item !== undefined)
      for (let i = 0; i < count; i++) values.push(item.get(view, start + at + i * item.size, layout.little));
  }
  return values;
}

define('_struct', 'calcsize(format, /)', (_vm, format: Value) => layoutOf(formatText(format)).size);
define('_struct', 'pack(what, format, values, /)', (vm, what: string, format: Value, values: Obj) => {
  const layout = layoutOf(formatText(format));
  const given = values.p as Value[];
  const wanted = valuesOf(layout);
  if (given.length !== wanted)
    throw valueError(`${what} expected ${wanted} items for packing (got ${given.length})`);
  const bytes = new Uint8Array(layout.size);
  packInto(vm, layout, given, bytes, 0);
  return newBytes(bytes);
});
define('_struct', 'put(buffer, offset, data, /)', (vm, buffer: Value, offset: number, data: Obj) => {
  const length = byteLength(buffer);
  if (typeof buffer !== 'object' || length === undefined || readonly(buffer))
    throw typeError(
      `pack_into() argument 2 must be read-write bytes-like object, not ${typeData(typeOf(buffer)).name}`,
    );
  const size = (data.p as Uint8Array).length;
  if (offset < 0 && offset + size > 0) throw valueError(`no space to pack ${size} bytes at offset ${offset}`);
  const at = placeIn(length, offset);
  if (length - at < size)
    throw valueError(
      `pack_into requires a buffer of at least ${size + at} bytes for packing ${size} bytes at offset ${at} (actual buffer size is ${length})`,
    );
  return writeBytes(vm, buffer, at, data.p as Uint8Array) ? NONE : GATE;
});

/** Where an offset, which may count from the end, is in a buffer. */
function placeIn(length: number, offset: number): number {
  if (offset < 0 && offset + length < 0)
    throw valueError(`offset ${offset} out of range for ${length}-byte buffer`);
  return offset < 0 ? offset + length : offset;
}
function readonly(v: Obj): boolean {
  const base = v.kind === K.MemoryView || v.kind === K.SharedView ? (v.p as MemoryViewData).base : v;
  return base === undefined || isReadonly(base);
}
function bufferLength(buffer: Value): number {
  const length = byteLength(buffer);
  if (length === undefined)
    throw typeError(`a bytes-like object is required, not '${typeData(typeOf(buffer)).name}'`);
  return length;
}
define('_struct', 'unpack(format, buffer, /)', (vm, format: Value, buffer: Value) => {
  const layout = layoutOf(formatText(format));
  if (bufferLength(buffer) !== layout.size)
    throw valueError(`unpack requires a buffer of ${layout.size} bytes`);
  return unpackAt(vm, layout, buffer as Obj, 0);
});
define(
  '_struct',
  'unpack_from(format, buffer, offset, /)',
  (vm, format: Value, buffer: Value, offset: number | bigint) => {
    const layout = layoutOf(formatText(format));
    const length = bufferLength(buffer);
    if (typeof offset === 'bigint') throw farAway(offset, layout.size, length);
    if (offset < 0 && offset + layout.size > 0)
      throw valueError(`not enough data to unpack ${layout.size} bytes`);
    const at = placeIn(length, offset);
    if (length - at < layout.size) throw valueError(tooShort(layout.size + at, layout.size, at, length));
    return unpackAt(vm, layout, buffer as Obj, at);
  },
);
const tooShort = (needed: number | bigint, size: number, at: number | bigint, length: number): string =>
  `unpack_from requires a buffer of at least ${needed} bytes for unpacking ${size} bytes at offset ${at} (actual buffer size is ${length})`;

/** The error of an offset that no buffer reaches. */
function farAway(offset: bigint, size: number, length: number): PyThrow {
  if (BigInt.asIntN(64, offset) !== offset)
    return pyError('OverflowError', 'Python int too large to convert to C ssize_t');
  if (offset < 0) return valueError(`offset ${offset} out of range for ${length}-byte buffer`);
  return valueError(tooShort(offset + BigInt(size), size, offset, length));
}

function unpackAt(vm: VM, layout: Layout, buffer: Obj, at: number): Value {
  const bytes = readBytes(vm, buffer, at, layout.size);
  return bytes === undefined ? GATE : newTuple(unpackFrom(layout, bytes, 0));
}
nativeModuleOf('_struct', (vm) =>
  Object.fromEntries(
    ['calcsize', 'pack', 'put', 'unpack', 'unpack_from'].map((name) => [name, vm.native(`_struct.${name}`)]),
  ),
);
