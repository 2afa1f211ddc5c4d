import { K, type Obj, type Value } from '../../object/obj';
import type { BoundMethodData, FunctionData, PropertyData, SuperData } from '../../object/payloads';
import { NONE } from '../../object/type';
import type { Code } from '../../vm/code';
import type { Codec, Codecs } from '../codec';

/** What a function has besides its code, namespace and module. */
const Has = { Defaults: 1, KwDefaults: 2, Closure: 4, OtherNames: 8, Annotations: 16 } as const;

const fn: Codec = {
  write: (to, obj) => {
    const f = obj.p as FunctionData;
    const { name, qualname, doc } = f.code.data;
    const otherNames = f.name !== name || f.qualname !== qualname || f.doc !== (doc ?? NONE);
    to.out.byte(
      (f.defaults === undefined ? 0 : Has.Defaults) |
        (f.kwdefaults === undefined ? 0 : Has.KwDefaults) |
        (f.closure === undefined ? 0 : Has.Closure) |
        (otherNames ? Has.OtherNames : 0) |
        (f.annotations === undefined ? 0 : Has.Annotations),
    );
    to.code(f.code);
    to.value(f.globals);
    to.value(f.module);
    if (f.defaults !== undefined) to.values(f.defaults);
    if (f.kwdefaults !== undefined) {
      to.out.unsigned(f.kwdefaults.size);
      for (const [key, value] of f.kwdefaults) {
        to.text(key);
        to.value(value);
      }
    }
    if (f.closure !== undefined) to.values(f.closure);
    if (otherNames) {
      to.text(f.name);
      to.text(f.qualname);
      to.value(f.doc);
    }
    if (f.annotations !== undefined) to.value(f.annotations);
  },
  read: (from, obj) => {
    const has = from.input.byte('the parts of a function');
    const code = from.code();
    const f: FunctionData = {
      code,
      globals: from.object(),
      name: code.data.name,
      qualname: code.data.qualname,
      defaults: undefined,
      kwdefaults: undefined,
      annotations: undefined,
      closure: undefined,
      doc: code.data.doc ?? NONE,
      module: from.value(),
    };
    if ((has & Has.Defaults) !== 0) f.defaults = from.values();
    if ((has & Has.KwDefaults) !== 0) {
      f.kwdefaults = new Map<string, Value>();
      for (let left = from.input.unsigned('a length'); left > 0; left--)
        f.kwdefaults.set(from.text(), from.value());
    }
    if ((has & Has.Closure) !== 0) f.closure = from.values() as Obj[];
    if ((has & Has.OtherNames) !== 0) {
      f.name = from.text();
      f.qualname = from.text();
      f.doc = from.value();
    }
    if ((has & Has.Annotations) !== 0) f.annotations = from.object();
    obj.p = f;
  },
};

const boundMethod: Codec = {
  write: (to, obj) => {
    const { self, fn: callee } = obj.p as BoundMethodData;
    to.value(self);
    to.value(callee);
  },
  read: (from, obj) => {
    obj.p = { self: from.value(), fn: from.object() } satisfies BoundMethodData;
  },
};

const property: Codec = {
  write: (to, obj) => {
    const { get, set, del, doc } = obj.p as PropertyData;
    to.values([get, set, del, doc]);
  },
  read: (from, obj) => {
    const [get, set, del, doc] = from.slots();
    obj.p = { get, set, del, doc } satisfies PropertyData;
  },
};

const superObject: Codec = {
  write: (to, obj) => {
    const { type, self, start } = obj.p as SuperData;
    to.value(type);
    to.value(self);
    to.value(start);
  },
  read: (from, obj) => {
    obj.p = { type: from.object(), self: from.value(), start: from.object() } satisfies SuperData;
  },
};

const code: Codec = {
  write: (to, obj) => to.code(obj.p as Code),
  read: (from, obj) => {
    obj.p = from.code();
  },
};

export const callableKinds: Codecs = [
  [K.Function, fn],
  [K.BoundMethod, boundMethod],
  [K.Property, property],
  [K.Super, superObject],
  [K.Code, code],
];
