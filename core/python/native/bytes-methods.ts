import type { Int } from '../number/int';
import { bytesLike } from '../object/buffer';
import { newBytes, newList, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { NONE, T, typeData, typeOf } from '../object/type';
import * as bytes from '../text/bytes';
import * as letters from '../text/bytes-text';
import { decodeBytes, latinText } from '../text/decode';
import { center, expandTabs, leftJustify, rightJustify, zeroFill } from '../text/justify';
import { partition, rpartition } from '../text/split';
import { removePrefix, removeSuffix, Side } from '../text/strip';
import { asInt, isInt } from '../vm/arith';
import { notAnInt } from '../vm/ask-index';
import { pyError, typeError, valueError } from '../vm/errors';
import { drain, iterate } from '../vm/iterate';
import type { VM } from '../vm/vm';
import { cIntOf, countOf, indexOf, isSet, sizeOf, sliceBound } from './conversions';
import { classMethod, method, staticMethod } from './define';

/** Methods of bytes and bytearray that leave the object as it is. Their work is done by core/python/text. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;
const raw = (o: Obj): Uint8Array => o.p as Uint8Array;
export const isBytes = (v: Slot): v is Obj =>
  typeof v === 'object' && (v.kind === K.Bytes || v.kind === K.ByteArray);

/** The bytes of an argument. @throws TypeError */
export function bytesArgument(v: Value): Uint8Array {
  const bytes = bytesLike(v);
  if (bytes !== undefined) return bytes;
  throw typeError(`a bytes-like object is required, not '${nameOf(v)}'`);
}
function needle(v: Value): Uint8Array | Int {
  if (isInt(v)) return asInt(v);
  if (isBytes(v)) return raw(v);
  throw notAnInt(v, `argument should be integer or bytes-like object, not '${nameOf(v)}'`);
}
const optional = (v: Slot): Uint8Array | undefined =>
  v === undefined || v === NONE ? undefined : bytesArgument(v);

/** Bytes of the same type as `self`. */
function like(self: Obj, data: Uint8Array): Obj {
  return self.kind === K.Bytes ? newBytes(data) : new Obj(K.ByteArray, T.bytearray, data);
}

const CHANGES = {
  lower: letters.bytesLower,
  upper: letters.bytesUpper,
  swapcase: letters.bytesSwapCase,
  capitalize: letters.bytesCapitalize,
  title: letters.bytesTitle,
};
const TESTS = {
  isalpha: letters.bytesIsAlpha,
  isdigit: letters.bytesIsDigit,
  isalnum: letters.bytesIsAlnum,
  isspace: letters.bytesIsSpace,
  isascii: letters.bytesIsAscii,
  islower: letters.bytesIsLower,
  isupper: letters.bytesIsUpper,
  istitle: letters.bytesIsTitle,
};
const SEARCHES = {
  find: bytes.bytesFind,
  rfind: bytes.bytesRfind,
  index: bytes.bytesIndex,
  rindex: bytes.bytesRindex,
  count: bytes.bytesCount,
};

for (const type of [T.bytes, T.bytearray]) {
  for (const [name, change] of Object.entries(CHANGES))
    method(type, `${name}()`, (_vm, self: Obj) => like(self, change(raw(self))));
  for (const [name, test] of Object.entries(TESTS))
    method(type, `${name}()`, (_vm, self: Obj) => test(raw(self)));
  for (const [name, search] of Object.entries(SEARCHES)) {
    method(type, `${name}(sub, start=, end=, /)`, (_vm, self: Obj, sub: Value, start: Slot, end: Slot) =>
      search(raw(self), needle(sub), sliceBound(start), sliceBound(end)),
    );
  }
  defineEnds(type);
  defineParts(type);
  defineText(type);
  defineProtocol(type);
}

function defineEnds(type: Obj): void {
  for (const [name, test] of [
    ['startswith', bytes.bytesStartWith],
    ['endswith', bytes.bytesEndWith],
  ] as const) {
    method(
      type,
      `${name}(prefix, start=, end=, /)`,
      (_vm, self: Obj, prefix: Value, start: Slot, end: Slot) => {
        const options =
          typeof prefix === 'object' && prefix.kind === K.Tuple ? (prefix.p as Value[]) : [prefix];
        return options.some((option) => {
          if (!isBytes(option))
            throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${nameOf(option)}`);
          return test(raw(self), raw(option), sliceBound(start), sliceBound(end));
        });
      },
    );
  }
  method(type, 'removeprefix(prefix, /)', (_vm, self: Obj, prefix: Value) =>
    like(
      self,
      bytes.asText(raw(self), (text) => removePrefix(text, latinText(bytesArgument(prefix)))),
    ),
  );
  method(type, 'removesuffix(suffix, /)', (_vm, self: Obj, suffix: Value) =>
    like(
      self,
      bytes.asText(raw(self), (text) => removeSuffix(text, latinText(bytesArgument(suffix)))),
    ),
  );
  for (const [name, side] of [
    ['strip', Side.Both],
    ['lstrip', Side.Left],
    ['rstrip', Side.Right],
  ] as const) {
    method(type, `${name}(bytes=, /)`, (_vm, self: Obj, chars: Slot) =>
      like(self, bytes.bytesStrip(raw(self), side, optional(chars))),
    );
  }
}

function defineParts(type: Obj): void {
  for (const [name, split] of [
    ['split', bytes.bytesSplit],
    ['rsplit', bytes.bytesRsplit],
  ] as const) {
    method(type, `${name}(sep=, maxsplit=)`, (vm, self: Obj, sep: Slot, most: Slot) => {
      const parts = split(raw(self), optional(sep), countOf(most));
      vm.allocate(parts.length);
      return newList(parts.map((part) => like(self, part)));
    });
  }
  method(type, 'splitlines(keepends=)', (_vm, self: Obj, keep: Slot) =>
    newList(bytes.bytesSplitLines(raw(self), isSet(keep)).map((part) => like(self, part))),
  );
  for (const [name, cut] of [
    ['partition', partition],
    ['rpartition', rpartition],
  ] as const) {
    method(type, `${name}(sep, /)`, (_vm, self: Obj, sep: Value) =>
      newTuple(
        cut(latinText(raw(self)), latinText(bytesArgument(sep))).map((part) =>
          like(self, bytes.latinBytes(part)),
        ),
      ),
    );
  }
  method(type, 'replace(old, new, count=, /)', (_vm, self: Obj, old: Value, to: Value, count: Slot) =>
    like(self, bytes.bytesReplace(raw(self), bytesArgument(old), bytesArgument(to), countOf(count))),
  );
  method(type, 'join(iterable_of_bytes, /)', (vm, self: Obj, iterable: Value) => {
    if (!vm.isIterable(iterable)) throw typeError('can only join an iterable');
    const parts = drain(vm, iterable);
    if (parts === undefined) return vm.call(vm.helper('_join'), [self, iterable]);
    return like(
      self,
      bytes.bytesJoin(
        raw(self),
        parts.map((part, i) => {
          const own = bytesLike(part);
          if (own === undefined)
            throw typeError(`sequence item ${i}: expected a bytes-like object, ${nameOf(part)} found`);
          return own;
        }),
      ),
    );
  });
}

function defineText(type: Obj): void {
  for (const [name, justify] of [
    ['ljust', leftJustify],
    ['rjust', rightJustify],
    ['center', center],
  ] as const) {
    method(type, `${name}(width, fillchar=, /)`, (_vm, self: Obj, width: Value, fill: Slot) => {
      if (fill !== undefined && (!isBytes(fill) || raw(fill).length !== 1)) {
        throw typeError(`${name}() argument 2 must be a byte string of length 1, not ${nameOf(fill)}`);
      }
      return like(
        self,
        bytes.asText(raw(self), (text) =>
          justify(text, sizeOf(width), fill === undefined ? ' ' : latinText(raw(fill))),
        ),
      );
    });
  }
  method(type, 'zfill(width, /)', (_vm, self: Obj, width: Value) =>
    like(
      self,
      bytes.asText(raw(self), (text) => zeroFill(text, sizeOf(width))),
    ),
  );
  method(type, 'expandtabs(tabsize=)', (_vm, self: Obj, size: Slot) =>
    like(
      self,
      bytes.asText(raw(self), (text) => expandTabs(text, size === undefined ? 8 : cIntOf(size))),
    ),
  );
  method(type, 'decode(encoding=, errors=)', (_vm, self: Obj, encoding: Slot, errors: Slot) => {
    for (const [argument, v] of [
      ['encoding', encoding],
      ['errors', errors],
    ] as const) {
      if (v !== undefined && typeof v !== 'string')
        throw typeError(`decode() argument '${argument}' must be str, not ${nameOf(v)}`);
    }
    return decodeBytes(raw(self), encoding as string | undefined, errors as string | undefined);
  });
  method(type, 'hex(sep=, bytes_per_sep=)', (_vm, self: Obj, sep: Slot, group: Slot) => {
    const separator = isBytes(sep) ? latinText(raw(sep)) : (sep as string | undefined);
    return letters.bytesHex(raw(self), separator, group === undefined ? 1 : Number(indexOf(group)));
  });
  method(type, 'translate(table, /, delete=)', (_vm, self: Obj, table: Value, deleted: Slot) =>
    like(self, letters.bytesTranslate(raw(self), optional(table), optional(deleted))),
  );
  staticMethod(type, 'maketrans(frm, to, /)', (_vm, from: Value, to: Value) =>
    newBytes(letters.makeBytesTranslation(bytesArgument(from), bytesArgument(to))),
  );
  classMethod(type, 'fromhex(string, /)', (vm, cls: Obj, text: Value) => {
    if (typeof text !== 'string') throw typeError(`fromhex() argument must be str, not ${nameOf(text)}`);
    const data = letters.bytesFromHex(text);
    if (cls === T.bytes) return newBytes(data);
    return cls === T.bytearray ? new Obj(K.ByteArray, T.bytearray, data) : vm.call(cls, [newBytes(data)]);
  });
}

function contains(self: Obj, sub: Value): boolean {
  if (isInt(sub)) return bytes.bytesContain(raw(self), asInt(sub));
  if (isBytes(sub)) return bytes.bytesContain(raw(self), raw(sub));
  throw typeError(`a bytes-like object is required, not '${nameOf(sub)}'`);
}

function defineProtocol(type: Obj): void {
  method(type, '__len__()', (_vm, self: Obj) => raw(self).length);
  method(type, '__iter__()', (vm, self: Obj) => iterate(vm, self));
  method(type, '__contains__(key, /)', (_vm, self: Obj, sub: Value) => contains(self, sub));
}

// ---- bytearray ----------------------------------------------------------------------------------------------------------

/** Replaces `count` bytes at `at`. */
export function spliceBytes(self: Obj, at: number, count: number, added: Uint8Array): void {
  const old = raw(self);
  const next = new Uint8Array(old.length - count + added.length);
  next.set(old.subarray(0, at));
  next.set(added, at);
  next.set(old.subarray(at + count), at + added.length);
  self.p = next;
}
function oneByte(v: Value): Uint8Array {
  const n = Number(indexOf(v));
  if (n < 0 || n > 255) throw valueError('byte must be in range(0, 256)');
  return Uint8Array.of(n);
}
const NOTHING = new Uint8Array(0);

method(T.bytearray, '__init__(*args, **kwargs)', () => NONE);
method(T.bytearray, 'append(item, /)', (vm, self: Obj, item: Value) => {
  spliceBytes(self, raw(self).length, 0, oneByte(item));
  vm.charge(raw(self).length >> 10);
  return NONE;
});
method(T.bytearray, 'extend(iterable_of_ints, /)', (vm, self: Obj, iterable: Value) => {
  const added = bytesOfIterable(vm, iterable);
  if (added === undefined) return vm.call(vm.helper('_bytearray_extend'), [self, iterable]);
  spliceBytes(self, raw(self).length, 0, added);
  return NONE;
});
/** The bytes of an iterable of ints; undefined when Python must iterate. */
export function bytesOfIterable(vm: VM, iterable: Value): Uint8Array | undefined {
  const given = bytesLike(iterable);
  if (given !== undefined) return given.slice();
  const values = drain(vm, iterable);
  return values === undefined ? undefined : bytes.bytesOf(values.map((v) => indexOf(v)));
}
method(T.bytearray, 'insert(index, item, /)', (_vm, self: Obj, index: Value, item: Value) => {
  const { length } = raw(self);
  const i = sizeOf(index);
  spliceBytes(self, i < 0 ? Math.max(0, i + length) : Math.min(i, length), 0, oneByte(item));
  return NONE;
});
method(T.bytearray, 'pop(index=, /)', (_vm, self: Obj, index: Slot) => {
  const { length } = raw(self);
  if (length === 0) throw pyError('IndexError', 'pop from empty bytearray');
  const i = index === undefined ? -1 : sizeOf(index);
  const at = i < 0 ? i + length : i;
  if (at < 0 || at >= length) throw pyError('IndexError', 'pop index out of range');
  const gone = raw(self)[at];
  spliceBytes(self, at, 1, NOTHING);
  return gone;
});
method(T.bytearray, 'remove(value, /)', (_vm, self: Obj, value: Value) => {
  const at = raw(self).indexOf(oneByte(value)[0]);
  if (at < 0) throw valueError('value not found in bytearray');
  spliceBytes(self, at, 1, NOTHING);
  return NONE;
});
method(T.bytearray, 'clear()', (_vm, self: Obj) => {
  self.p = new Uint8Array(0);
  return NONE;
});
method(T.bytearray, 'reverse()', (_vm, self: Obj) => {
  raw(self).reverse();
  return NONE;
});
method(T.bytearray, 'copy()', (_vm, self: Obj) => new Obj(K.ByteArray, T.bytearray, raw(self).slice()));
