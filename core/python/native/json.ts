import { decodeJson, decodeJsonAt, type JsonBuilder, JsonDecodeError } from '../json/decode';
import { JSON_DEFAULTS, JsonEncoder, type JsonKind, type JsonView } from '../json/encode';
import { intToText, parseInteger } from '../number/int-text';
import { unbox } from '../object/boxed';
import type { DictData } from '../object/dict';
import { adoptList, newDict, newFloat, newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { compareStr, indexOfUnit, strLength, unitOf } from '../text/points';
import { asInt, isFloat, isInt } from '../vm/arith';
import { typeError } from '../vm/errors';
import { MISSING } from '../vm/missing';
import type { VM } from '../vm/vm';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The native side of core/stdlib/json: `encode` and `decode` of values that need no Python. */

const view: JsonView<Value> = {
  kind(value): JsonKind {
    const v = unbox(value);
    if (typeof v === 'string') return 'str';
    if (v === true) return 'true';
    if (v === false) return 'false';
    if (isInt(v)) return 'int';
    switch (v.kind) {
      case K.None:
        return 'null';
      case K.Float:
        return 'float';
      case K.List:
      case K.Tuple:
        return 'list';
      case K.Dict:
        return 'dict';
      default:
        return 'other';
    }
  },
  str: (v) => unbox(v) as string,
  int: (v) => intToText(asInt(unbox(v) as number)),
  float: (v) => (unbox(v) as Obj).p as number,
  items: (v) => (v as Obj).p as Value[],
  entries(v, sorted) {
    const pairs = [...((v as Obj).p as DictData).map.values()].map(
      (entry) => [unbox(entry.k), entry.v as Value] as const,
    );
    return sorted ? sortedByKey(pairs) : pairs;
  },
  typeName: (v) => typeData(typeOf(v)).name,
};

const numberOf = (v: Value): number | undefined =>
  isInt(v) ? Number(asInt(v)) : isFloat(v) ? (v.p as number) : undefined;

/** Items as sorted() has them. @throws TypeError for the first two neighbours that have no order */
function sortedByKey(pairs: (readonly [Value, Value])[]): readonly (readonly [Value, Value])[] {
  for (let i = 1; i < pairs.length; i++) {
    const [before, after] = [pairs[i - 1][0], pairs[i][0]];
    const ordered =
      typeof before === 'string'
        ? typeof after === 'string'
        : numberOf(before) !== undefined && typeof after !== 'string' && numberOf(after) !== undefined;
    if (!ordered)
      throw typeError(
        `'<' not supported between instances of '${view.typeName(after)}' and '${view.typeName(before)}'`,
      );
  }
  return pairs.sort(([a], [b]) =>
    typeof a === 'string' ? compareStr(a, b as string) : (numberOf(a) as number) - (numberOf(b) as number),
  );
}

/** Text of a value; `MISSING` when something in it needs `default`, which `json.dumps` then applies first. */
const encode = define(
  '_json',
  'encode(obj, indent, item_separator, key_separator, sort_keys, ensure_ascii, allow_nan, skip_keys, dump, check_circular, has_default, /)',
  (
    vm,
    root: Value,
    indent: Value,
    item: string,
    key: string,
    sort: boolean,
    ascii: boolean,
    nan: boolean,
    skip: boolean,
    dump: boolean,
    circular: boolean,
    hasDefault: boolean,
  ) => {
    const encoder = new JsonEncoder(root, view, {
      ...JSON_DEFAULTS,
      indent: indent === NONE ? undefined : (indent as string),
      itemSeparator: item,
      keySeparator: key,
      sortKeys: sort,
      ensureAscii: ascii,
      allowNan: nan,
      skipKeys: skip,
      checkCircular: circular,
      dump,
    });
    if (!encoder.run()) {
      if (hasDefault) return MISSING;
      throw encoder.unserializable();
    }
    vm.charge(encoder.text.length >> 10);
    return encoder.text;
  },
);

/** What a hook is to see: `kind` tells what the JSON text had. */
const forHook = (kind: string, v: Value): Value => newTuple([kind, v]);

function builder(hooked: string): JsonBuilder<Value> {
  const hooks = new Set(hooked.split(' '));
  return {
    object(pairs) {
      if (hooks.has('object'))
        return forHook('object', newTuple(pairs.map(([key, v]) => newTuple([key, v]))));
      const dict = newDict();
      for (const [key, v] of pairs) (dict.p as DictData).setStr(key, v);
      return dict;
    },
    array(items) {
      for (const item of items) if (typeof item === 'object') item.rc++;
      return adoptList(items);
    },
    string: (text) => text,
    int: (text) => (hooks.has('int') ? forHook('int', text) : parseInteger(text)),
    float: (text) => (hooks.has('float') ? forHook('float', text) : newFloat(Number(text))),
    constant(name) {
      if (hooks.has('constant') && /^(NaN|-?Infinity)$/.test(name)) return forHook('constant', name);
      switch (name) {
        case 'null':
          return NONE;
        case 'true':
          return true;
        case 'false':
          return false;
        case 'NaN':
          return newFloat(Number.NaN);
        default:
          return newFloat(name === 'Infinity' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
      }
    },
  };
}

/** What `read` gives; where the text is no JSON, what json raises. */
function decoding(vm: VM, text: string, read: () => Value): Value {
  vm.charge(text.length >> 8);
  try {
    return read();
  } catch (error) {
    if (!(error instanceof JsonDecodeError)) throw error;
    return vm.call(vm.moduleValue('json', '_decode_error'), [error.msg, text, error.pos]);
  }
}

/**
 * The value of a JSON text. `hooked` names what hooks want to see, of object, int, float and constant: those values are
 * tuples of that name and the object's pairs or the number's text.
 */
const decode = define(
  '_json',
  'decode(text, hooked, strict, /)',
  (vm, text: string, hooked: string, strict: boolean) =>
    decoding(vm, text, () => decodeJson(text, builder(hooked), { strict })),
);

/** The value that begins at index `at`, as decode() gives it, and the index behind it. */
const decodeAt = define(
  '_json',
  'decode_at(text, at, hooked, strict, /)',
  (vm, text: string, at: Value, hooked: string, strict: boolean) => {
    const index = Number(asInt(at as number));
    if (index > strLength(text))
      return vm.call(vm.moduleValue('json', '_decode_error'), ['Expecting value', text, index]);
    return decoding(vm, text, () => {
      const { value, end } = decodeJsonAt(text, unitOf(text, index), builder(hooked), { strict });
      return newTuple([value, indexOfUnit(text, end)]);
    });
  },
);

nativeModuleOf('_json', () => ({ encode, decode, decode_at: decodeAt, missing: MISSING }));
