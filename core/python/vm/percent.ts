import { floatToInt } from '../number/int-float';
import { unbox } from '../object/boxed';
import type { DictData } from '../object/dict';
import { newBytes, newList } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import { type TypeData, typeData, typeOf } from '../object/type';
import { latinBytes } from '../text/bytes';
import { latinText } from '../text/decode';
import {
  type PercentField,
  parsePercent,
  percentChar,
  percentFloat,
  percentInt,
  percentStr,
  percentTypeError,
  withStars,
} from '../text/percent';
import { asciiOfRepr } from '../text/repr';
import { asInt, isFloat, isInt } from './arith';
import { hasIndex } from './ask-index';
import { pyError, typeError } from './errors';
import { isSignal } from './signal';
import { asciiOf, reprOf, strOf } from './text';
import type { VM } from './vm';

/** str() and repr() of each value, by position or key, once Python gave them. */
export interface Texts {
  strs: Obj;
  reprs: Obj;
}

/**
 * format % values. Where a value's `__str__` or `__repr__` is Python's, the helper turns such values into text
 * first and asks again.
 */
export function percent(vm: VM, format: Value, values: Value, texts?: Texts): Value {
  if (typeof format === 'string') return fill(vm, format, format, values, texts, one);
  const bytes = format as Obj;
  const text = fill(vm, bytes, latinText(bytes.p as Uint8Array), values, texts, oneOfBytes);
  if (typeof text !== 'string') return text;
  return bytes.kind === K.Bytes ? newBytes(latinBytes(text)) : vm.newByteArray(latinBytes(text));
}

function fill(
  vm: VM,
  format: Value,
  formatText: string,
  values: Value,
  texts: Texts | undefined,
  convert: typeof one,
): Value {
  const mapping = isMapping(vm, values);
  const args: readonly Value[] =
    typeof values === 'object' && values.kind === K.Tuple ? (values.p as Value[]) : [values];
  let next = 0;
  const take = (): Value => {
    if (next >= args.length) throw typeError('not enough arguments for format string');
    return args[next++];
  };
  let text = '';
  for (const item of parsePercent(formatText)) {
    if ('error' in item) throw item.error;
    if ('text' in item) {
      text += item.text;
      continue;
    }
    const { field } = item;
    const stars: number[] = [];
    for (const part of [field.width, field.precision]) if (part === '*') stars.push(star(take()));
    if (field.key !== undefined && mapping && !plainDict(values))
      return vm.call(vm.helper('_percent_mapping'), [format, values, keysOf(formatText)]);
    const value = field.key === undefined ? take() : byKey(values, field.key);
    if (field.problem !== undefined && !(field.type === 'b' && convert === oneOfBytes)) throw field.problem;
    const piece = convert(
      vm,
      withStars(field, stars),
      value,
      texts === undefined ? undefined : textOf(texts, field, next - 1),
    );
    if (piece === undefined) return vm.call(vm.helper('_percent'), [format, values], undefined);
    text += piece;
  }
  if (next < args.length && !mapping) throw typeError('not all arguments converted during string formatting');
  return text;
}

/** What CPython takes for a mapping: anything with items to look up, but a tuple or a str. */
function isMapping(vm: VM, v: Value): boolean {
  if (typeof v !== 'object' || v.kind === K.Tuple) return false;
  if (
    v.kind === K.Dict ||
    v.kind === K.List ||
    v.kind === K.Bytes ||
    v.kind === K.ByteArray ||
    v.kind === K.Range
  )
    return true;
  return vm.lookupSpecial(v, '__getitem__') !== undefined;
}

const plainDict = (v: Value): boolean =>
  typeof v === 'object' && v.kind === K.Dict && !(v.cls.p as TypeData).heap;

/** The keys a format asks for: Python looks them up. */
const keysOf = (format: string): Obj =>
  newList(
    parsePercent(format).flatMap((item) =>
      'field' in item && item.field.key !== undefined ? [item.field.key] : [],
    ),
  );

function star(given: Value): number {
  const v = unbox(given);
  if (!isInt(v)) throw typeError('* wants int');
  return Number(asInt(v));
}

function byKey(values: Value, key: string): Value {
  if (typeof values !== 'object' || values.kind !== K.Dict) throw typeError('format requires a mapping');
  const v = (values.p as DictData).getStr(key);
  if (v === undefined) throw pyError('KeyError', key);
  return v;
}

function textOf(texts: Texts, field: PercentField, at: number): string | undefined {
  if (!'sra'.includes(field.type)) return undefined;
  const from = field.type === 's' ? texts.strs : texts.reprs;
  const text = (
    field.key === undefined ? (from.p as Value[])[at] : (from.p as DictData).getStr(field.key)
  ) as string;
  return field.type === 'a' ? asciiOfRepr(text) : text;
}

type Ready = ReturnType<typeof withStars>;

/** One conversion in a bytes format, as text of one character per byte. */
function oneOfBytes(vm: VM, field: Ready, value: Value, known: string | undefined): string | undefined {
  const raw =
    typeof value === 'object' && (value.kind === K.Bytes || value.kind === K.ByteArray)
      ? latinText(value.p as Uint8Array)
      : undefined;
  const name = typeData(typeOf(value)).name;
  switch (field.type) {
    case 's':
    case 'b':
      if (raw === undefined)
        throw typeError(
          `%b requires a bytes-like object, or an object that implements __bytes__, not '${name}'`,
        );
      return percentStr(field, raw);
    case 'c':
      if (raw?.length === 1) return percentStr(field, raw);
      if (isInt(value) && asInt(value) >= 0 && asInt(value) < 256) return percentChar(field, asInt(value));
      if (isInt(value)) throw pyError('OverflowError', '%c arg not in range(256)');
      throw typeError(`%c requires an integer in range(256) or a single byte, not ${name}`);
    case 'r':
      return one(vm, { ...field, type: 'a' }, value, known);
    default:
      return one(vm, field, value, known);
  }
}

/** Whether Python can give the number that a value stands for: `_percent` does, with `_percent_number`. */
const isNumberOfPython = (vm: VM, value: Value): boolean =>
  hasIndex(value) || (typeof value === 'object' && vm.lookupSpecial(value, '__float__') !== undefined);

/** One conversion; undefined when Python must give the text. */
function one(vm: VM, field: Ready, value: Value, known: string | undefined): string | undefined {
  const plain = unbox(value);
  switch (field.type) {
    case 's':
    case 'r':
    case 'a': {
      const text =
        known !== undefined
          ? known
          : field.type === 's'
            ? strOf(vm, value)
            : field.type === 'r'
              ? reprOf(vm, value)
              : asciiOf(vm, value);
      return isSignal(text) ? undefined : percentStr(field, text as string);
    }
    case 'c':
      if (isInt(plain)) return percentChar(field, asInt(plain));
      if (hasIndex(plain)) return undefined;
      if (typeof plain === 'string') return percentChar(field, plain);
      throw percentTypeError(field as PercentField, typeData(typeOf(value)).name);
    case 'd':
    case 'i':
    case 'u':
      if (isFloat(plain)) return percentInt(field, floatToInt(plain.p as number));
      if (isInt(plain)) return percentInt(field, asInt(plain));
      if (isNumberOfPython(vm, value)) return undefined;
      throw percentTypeError(field as PercentField, typeData(typeOf(value)).name);
    case 'x':
    case 'X':
    case 'o':
      if (isInt(plain)) return percentInt(field, asInt(plain));
      if (hasIndex(plain)) return undefined;
      throw percentTypeError(field as PercentField, typeData(typeOf(value)).name);
    default:
      if (isFloat(plain)) return percentFloat(field, plain.p as number);
      if (isInt(plain)) return percentFloat(field, Number(asInt(plain)));
      if (isNumberOfPython(vm, value)) return undefined;
      throw percentTypeError(field as PercentField, typeData(typeOf(value)).name);
  }
}
