import { unbox } from '../object/boxed';
import type { DictData } from '../object/dict';
import { newBytes, newDict, newList, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { NONE, T, typeData, typeOf } from '../object/type';
import * as casing from '../text/casing';
import * as classify from '../text/classify';
import { encodeText } from '../text/encode';
import { parseFormat } from '../text/format-fields';
import { center, expandTabs, leftJustify, rightJustify, zeroFill } from '../text/justify';
import { strLength } from '../text/points';
import * as search from '../text/search';
import { partition, rpartition, rsplit, split, splitLines } from '../text/split';
import { removePrefix, removeSuffix, Side, strip } from '../text/strip';
import { makeTranslation, translate } from '../text/translate';
import { asInt, isInt } from '../vm/arith';
import { typeError } from '../vm/errors';
import { drain, iterate } from '../vm/iterate';
import { formatFields, formatMapping } from '../vm/str-format';
import { cIntOf, countOf, isSet, sizeOf, sliceBound } from './conversions';
import { method, staticMethod } from './define';

/** Methods of str. Their work is done by core/python/text. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;
const str = (v: Value, what: string): string => {
  if (typeof v !== 'string')
    throw typeError(`${what === 'must' ? 'must be str' : `${what} must be str`}, not ${nameOf(v)}`);
  return v;
};

for (const [name, fn] of Object.entries({
  lower: casing.lower,
  upper: casing.upper,
  casefold: casing.caseFold,
  capitalize: casing.capitalize,
  title: casing.title,
  swapcase: casing.swapCase,
})) {
  method(T.str, `${name}()`, (_vm, self: string) => fn(self));
}
for (const [name, fn] of Object.entries({
  isalpha: classify.strIsAlpha,
  isdecimal: classify.strIsDecimal,
  isdigit: classify.strIsDigit,
  isnumeric: classify.strIsNumeric,
  isalnum: classify.strIsAlnum,
  isspace: classify.strIsSpace,
  isprintable: classify.strIsPrintable,
  isascii: classify.strIsAscii,
  isidentifier: classify.strIsIdentifier,
  islower: classify.strIsLower,
  isupper: classify.strIsUpper,
  istitle: classify.strIsTitle,
})) {
  method(T.str, `${name}()`, (_vm, self: string) => fn(self));
}
for (const name of ['find', 'rfind', 'index', 'rindex', 'count'] as const) {
  method(T.str, `${name}(sub, start=, end=, /)`, (_vm, self: string, sub: Value, start: Slot, end: Slot) =>
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: all of them are used, and named two lines above.
    search[name](self, str(sub, 'must'), sliceBound(start), sliceBound(end)),
  );
}
for (const [name, fn] of [
  ['startswith', search.startsWith],
  ['endswith', search.endsWith],
] as const) {
  method(
    T.str,
    `${name}(prefix, start=, end=, /)`,
    (_vm, self: string, prefix: Value, start: Slot, end: Slot) => {
      const options =
        typeof prefix === 'object' && prefix.kind === K.Tuple ? (prefix.p as Value[]) : [prefix];
      return options.some((option) => {
        if (typeof option !== 'string')
          throw typeError(
            prefix === option
              ? `${name} first arg must be str or a tuple of str, not ${nameOf(option)}`
              : `tuple for ${name} must only contain str, not ${nameOf(option)}`,
          );
        return fn(self, option, sliceBound(start), sliceBound(end));
      });
    },
  );
}
method(T.str, 'replace(old, new, count=, /)', (_vm, self: string, old: Value, to: Value, count: Slot) =>
  search.replace(self, str(old, 'replace() argument 1'), str(to, 'replace() argument 2'), countOf(count)),
);
for (const [name, fn] of [
  ['split', split],
  ['rsplit', rsplit],
] as const) {
  method(T.str, `${name}(sep=, maxsplit=)`, (vm, self: string, sep: Slot, most: Slot) => {
    if (sep !== undefined && sep !== NONE && typeof sep !== 'string')
      throw typeError(`must be str or None, not ${nameOf(sep)}`);
    const parts = fn(self, typeof sep === 'string' ? sep : undefined, countOf(most));
    vm.allocate(parts.length);
    return newList(parts);
  });
}
method(T.str, 'splitlines(keepends=)', (_vm, self: string, keep: Slot) =>
  newList(splitLines(self, isSet(keep))),
);
method(T.str, 'partition(sep, /)', (_vm, self: string, sep: Value) =>
  newTuple(partition(self, str(sep, 'must'))),
);
method(T.str, 'rpartition(sep, /)', (_vm, self: string, sep: Value) =>
  newTuple(rpartition(self, str(sep, 'must'))),
);
for (const [name, side] of [
  ['strip', Side.Both],
  ['lstrip', Side.Left],
  ['rstrip', Side.Right],
] as const) {
  method(T.str, `${name}(chars=, /)`, (_vm, self: string, chars: Slot) => {
    if (chars !== undefined && chars !== NONE && typeof chars !== 'string')
      throw typeError(`${name} arg must be None or str`);
    return strip(self, side, typeof chars === 'string' ? chars : undefined);
  });
}
method(T.str, 'removeprefix(prefix, /)', (_vm, self: string, prefix: Value) =>
  removePrefix(self, str(prefix, 'removeprefix() argument')),
);
method(T.str, 'removesuffix(suffix, /)', (_vm, self: string, suffix: Value) =>
  removeSuffix(self, str(suffix, 'removesuffix() argument')),
);
for (const [name, fn] of [
  ['ljust', leftJustify],
  ['rjust', rightJustify],
  ['center', center],
] as const) {
  method(T.str, `${name}(width, fillchar=, /)`, (_vm, self: string, width: Value, fill: Slot) => {
    if (fill !== undefined && (typeof fill !== 'string' || strLength(fill) !== 1))
      throw typeError('The fill character must be exactly one character long');
    return fn(self, sizeOf(width), fill as string | undefined);
  });
}
method(T.str, 'zfill(width, /)', (_vm, self: string, width: Value) => zeroFill(self, sizeOf(width)));
method(T.str, 'expandtabs(tabsize=)', (_vm, self: string, size: Slot) =>
  expandTabs(self, size === undefined ? 8 : cIntOf(size)),
);
method(T.str, 'join(iterable, /)', (vm, self: string, iterable: Value) => {
  if (!vm.isIterable(iterable)) throw typeError('can only join an iterable');
  const parts = drain(vm, iterable);
  if (parts === undefined) return vm.call(vm.helper('_join'), [self, iterable]);
  let units = 0;
  const texts = parts.map((part, i): string => {
    const text = unbox(part);
    if (typeof text !== 'string')
      throw typeError(`sequence item ${i}: expected str instance, ${nameOf(part)} found`);
    units += text.length + self.length;
    return text;
  });
  vm.allocate(units >> 10);
  return texts.join(self);
});
method(T.str, 'encode(encoding=, errors=)', (_vm, self: string, encoding: Slot, errors: Slot) => {
  for (const [argument, v] of [
    ['encoding', encoding],
    ['errors', errors],
  ] as const) {
    if (v !== undefined && typeof v !== 'string')
      throw typeError(`encode() argument '${argument}' must be str, not ${nameOf(v)}`);
  }
  return newBytes(encodeText(self, encoding as string | undefined, errors as string | undefined));
});
method(T.str, 'format(*args, **kwargs)', (vm, self: string, args: Value[], kwargs: Map<string, Value>) =>
  formatFields(vm, parseFormat(self), self, args, kwargs),
);
method(T.str, 'format_map(mapping, /)', (vm, self: string, mapping: Value) =>
  formatMapping(vm, parseFormat(self), self, mapping),
);
method(T.str, 'translate(table, /)', (vm, self: string, table: Value) => {
  if (typeof table !== 'object' || table.kind !== K.Dict)
    return vm.call(vm.helper('_translate'), [self, table]);
  return translate(self, (point) => {
    const v = (table.p as DictData).get(point);
    if (v === undefined) return undefined;
    if (v === NONE) return '';
    return isInt(v) ? String.fromCodePoint(Number(asInt(v))) : (v as string);
  });
});
staticMethod(T.str, 'maketrans(x, y=, z=, /)', (_vm, x: Value, y: Slot, z: Slot) => {
  const table = newDict();
  const data = table.p as DictData;
  if (y === undefined) {
    if (typeof x !== 'object' || x.kind !== K.Dict)
      throw typeError('if you give only one argument to maketrans it must be a dict');
    for (const { k, v } of ((x as Obj).p as DictData).map.values()) {
      const key = typeof k === 'string' ? (k.codePointAt(0) as number) : (k as number);
      data.set(key, key, v as Value);
    }
    return table;
  }
  for (const [from, to] of makeTranslation(x as string, y as string, z as string | undefined))
    data.set(from, from, to === null ? NONE : to);
  return table;
});
method(T.str, '__len__()', (_vm, self: string) => strLength(self));
method(T.str, '__iter__()', (vm, self: string) => iterate(vm, self));
method(T.str, '__contains__(sub, /)', (_vm, self: string, sub: Value) =>
  self.includes(str(sub, "'in <string>' requires string as left operand")),
);
