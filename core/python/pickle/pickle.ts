import { ByteReader, ByteWriter } from '../../base/bytes';
import { instanceOf } from '../native/conversions';
import { natives } from '../native/define';
import { openLock } from '../native/lock';
import { DictData } from '../object/dict';
import { newBytes, newDict, newFloat, newInstance } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type { ExceptionData, FunctionData, ModuleData, NativeData, RangeData } from '../object/payloads';
import { SetData } from '../object/set';
import {
  builtinTypes,
  ELLIPSIS,
  lookup,
  NONE,
  NOT_IMPLEMENTED,
  T,
  type TypeData,
  typeData,
} from '../object/type';
import { storeSlot } from '../vm/attr';
import { newException, PyThrow, pyError, typeError } from '../vm/errors';
import type { LockData } from '../vm/handles';
import { keyOf } from '../vm/keys';
import { newRange } from '../vm/ranges';
import { plainRepr } from '../vm/text';
import type { VM } from '../vm/vm';
import { picklingErrorClass } from './errors';

/**
 * What goes from a process to a spawned child: values by content, functions and classes by module and name, locks
 * by their number in the kernel. Errors are those of CPython's pickle. Objects that occur twice arrive as one.
 */
const Tag = {
  None: 0,
  True: 1,
  False: 2,
  Int: 3,
  Big: 4,
  Str: 5,
  Float: 6,
  Bytes: 7,
  List: 8,
  Tuple: 9,
  Dict: 10,
  Set: 11,
  Global: 12,
  Instance: 13,
  Lock: 14,
  Memo: 15,
  Range: 16,
  Exception: 17,
  Native: 18,
  Type: 19,
  Ellipsis: 20,
  FrozenSet: 21,
  Module: 22,
  NotImplemented: 23,
} as const;

/** Deeper than this CPython's pickle gives RecursionError too. */
const MAX_DEPTH = 300;

export function pickle(vm: VM, root: Value): Uint8Array {
  return new Pickler(vm).run(root);
}

class Pickler {
  private readonly out = new ByteWriter();
  private readonly memo = new Map<Obj, number>();
  private depth = 0;

  constructor(private readonly vm: VM) {}

  run(root: Value): Uint8Array {
    this.value(root);
    return this.out.finish();
  }

  private value(v: Value): void {
    const { out } = this;
    switch (typeof v) {
      case 'boolean':
        out.byte(v ? Tag.True : Tag.False);
        return;
      case 'number':
        out.byte(Tag.Int);
        out.signed(v);
        return;
      case 'bigint':
        out.byte(Tag.Big);
        out.text(v.toString());
        return;
      case 'string':
        out.byte(Tag.Str);
        out.text(v);
        return;
    }
    const known = this.memo.get(v);
    if (known !== undefined) {
      out.byte(Tag.Memo);
      out.unsigned(known);
      return;
    }
    if (++this.depth > MAX_DEPTH)
      throw pyError('RecursionError', 'maximum recursion depth exceeded while pickling an object');
    this.object(v);
    this.depth--;
  }

  private remember(v: Obj): void {
    this.memo.set(v, this.memo.size);
  }

  private object(v: Obj): void {
    const { out } = this;
    switch (v.kind) {
      case K.None:
        out.byte(Tag.None);
        return;
      case K.Ellipsis:
        out.byte(Tag.Ellipsis);
        return;
      case K.NotImplemented:
        out.byte(Tag.NotImplemented);
        return;
      case K.Float:
        out.byte(Tag.Float);
        out.float(v.p as number);
        return;
      case K.Bytes:
        out.byte(Tag.Bytes);
        out.blob(v.p as Uint8Array);
        return;
      case K.Function:
        this.global(v, (v.p as FunctionData).qualname, (v.p as FunctionData).module);
        return;
      case K.Type:
        if ((v.p as TypeData).heap) this.global(v, typeData(v).qualname, typeData(v).module);
        else {
          out.byte(Tag.Type);
          out.text(typeData(v).name);
        }
        return;
      case K.Native:
        out.byte(Tag.Native);
        out.text((v.p as NativeData).id);
        return;
      case K.Lock: {
        const { sem, kind, maxValue } = v.p as LockData;
        out.byte(Tag.Lock);
        out.unsigned(sem);
        out.unsigned(kind);
        out.unsigned(maxValue);
        this.remember(v);
        return;
      }
      case K.List:
      case K.Tuple:
        this.sequence(v);
        return;
      case K.Dict:
        this.dict(v);
        return;
      case K.Set:
      case K.FrozenSet:
        this.remember(v);
        out.byte(v.kind === K.Set ? Tag.Set : Tag.FrozenSet);
        out.unsigned((v.p as SetData).size);
        for (const item of (v.p as SetData).values()) this.value(item);
        return;
      case K.Range: {
        const { start, stop, step } = v.p as RangeData;
        out.byte(Tag.Range);
        for (const part of [start, stop, step]) out.signed(Number(part));
        return;
      }
      case K.Instance:
      case K.Exception:
        this.instance(v);
        return;
      case K.BoundMethod: {
        throw typeError('Lockstep cannot send bound methods to another process yet');
      }
      case K.Module:
        throw typeError("cannot pickle 'module' object");
      case K.Generator:
        throw typeError("cannot pickle 'generator' object");
      case K.File:
        throw typeError(`cannot pickle '_io.${typeData(v.cls).name}' object`);
      default:
        throw typeError(`cannot pickle '${typeData(v.cls).name}' object`);
    }
  }

  /** A function or class: found again by its name in its module, or it cannot be sent. */
  private global(v: Obj, qualname: string, module: Value): void {
    const name = typeof module === 'string' ? module : '__main__';
    if (qualname.includes('<locals>'))
      throw pyError('AttributeError', `Can't pickle local object '${qualname}'`);
    const found = findGlobal(this.vm, name, qualname);
    const shown = plainRepr(this.vm, v, 0) ?? qualname;
    if (found === undefined)
      throw picklingError(`Can't pickle ${shown}: attribute lookup ${qualname} on ${name} failed`);
    if (found !== v)
      throw picklingError(`Can't pickle ${shown}: it's not the same object as ${name}.${qualname}`);
    this.remember(v);
    this.out.byte(Tag.Global);
    this.out.text(name);
    this.out.text(qualname);
  }

  private sequence(v: Obj): void {
    const { out } = this;
    this.remember(v);
    out.byte(v.kind === K.List ? Tag.List : Tag.Tuple);
    this.cls(v, v.kind === K.List ? T.list : T.tuple);
    const items = v.p as Value[];
    out.unsigned(items.length);
    for (const item of items) this.value(item);
    this.attributes(v);
  }

  private dict(v: Obj): void {
    const { out } = this;
    this.remember(v);
    out.byte(Tag.Dict);
    this.cls(v, T.dict);
    const data = v.p as DictData;
    out.unsigned(data.size);
    for (const entry of data.map.values()) {
      this.value(entry.k);
      this.value(entry.v as Value);
    }
    this.attributes(v);
  }

  private cls(v: Obj, plain: Obj): void {
    this.out.byte(v.cls === plain ? 0 : 1);
    if (v.cls !== plain) this.value(v.cls);
  }

  private instance(v: Obj): void {
    this.remember(v);
    this.out.byte(v.kind === K.Exception ? Tag.Exception : Tag.Instance);
    this.value(v.cls);
    if (v.kind === K.Exception) this.value((v.p as ExceptionData).args);
    this.attributes(v);
  }

  private attributes(v: Obj): void {
    const names = v.shape?.names ?? [];
    this.out.unsigned(names.length);
    names.forEach((name, i) => {
      this.out.text(name);
      this.value((v.slots as Value[])[i]);
    });
  }
}

function picklingError(message: string): PyThrow {
  return new PyThrow(newException(picklingErrorClass, [message]));
}

/** The object a dotted name leads to in a module of this process. */
function findGlobal(vm: VM, module: string, qualname: string): Value | undefined {
  const home = vm.modules.get(module === '__mp_main__' ? '__main__' : module);
  if (home === undefined) return undefined;
  let at: Value | undefined;
  qualname.split('.').forEach((part, i) => {
    if (i === 0) at = ((home.p as ModuleData).dict.p as DictData).getStr(part);
    else at = typeof at === 'object' && at.kind === K.Type ? lookup(at, part) : undefined;
    if (typeof at === 'object' && (at.kind === K.StaticMethod || at.kind === K.ClassMethod))
      at = at.p as Value;
  });
  return at;
}

export function unpickle(vm: VM, bytes: Uint8Array): Value {
  return new Unpickler(vm, bytes).value();
}

class Unpickler {
  private readonly input: ByteReader;
  private readonly memo: Obj[] = [];

  constructor(
    private readonly vm: VM,
    bytes: Uint8Array,
  ) {
    this.input = new ByteReader(bytes);
  }

  private remember(v: Obj): Obj {
    this.memo.push(v);
    return v;
  }

  value(): Value {
    const { input } = this;
    const tag = input.byte();
    switch (tag) {
      case Tag.None:
        return NONE;
      case Tag.True:
        return true;
      case Tag.False:
        return false;
      case Tag.Ellipsis:
        return ELLIPSIS;
      case Tag.NotImplemented:
        return NOT_IMPLEMENTED;
      case Tag.Int:
        return input.signed();
      case Tag.Big:
        return BigInt(input.text());
      case Tag.Str:
        return input.text();
      case Tag.Float:
        return newFloat(input.float());
      case Tag.Bytes:
        return newBytes(input.blob());
      case Tag.Memo:
        return this.memo[input.unsigned()];
      case Tag.Native:
        return natives.get(input.text()) as Obj;
      case Tag.Type:
        return builtinTypes.get(input.text()) as Obj;
      case Tag.Global:
        return this.global();
      case Tag.Lock: {
        const [sem, kind, maxValue] = [input.unsigned(), input.unsigned(), input.unsigned()];
        // who unpickles has the permit for it
        return this.remember(openLock(this.vm, sem, kind as LockData['kind'], maxValue));
      }
      case Tag.List:
      case Tag.Tuple:
        return this.sequence(tag === Tag.List);
      case Tag.Dict:
        return this.dict();
      case Tag.Set:
      case Tag.FrozenSet:
        return this.set(tag === Tag.Set);
      case Tag.Range:
        return newRange(input.signed(), input.signed(), input.signed());
      case Tag.Instance:
      case Tag.Exception:
        return this.instance(tag === Tag.Exception);
      default:
        throw pyError('EOFError', 'Ran out of input');
    }
  }

  private global(): Value {
    const at = this.memo.length;
    this.memo.push(NONE);
    const module = this.input.text();
    const qualname = this.input.text();
    const found = findGlobal(this.vm, module, qualname);
    if (found === undefined) {
      const home = this.vm.modules.get('__main__');
      const shown = home === undefined ? module : (plainRepr(this.vm, home, 0) ?? module);
      throw pyError('AttributeError', `Can't get attribute '${qualname}' on ${shown}`);
    }
    this.memo[at] = found as Obj;
    return found;
  }

  private counted(): Value {
    const v = this.value();
    if (typeof v === 'object') v.rc++;
    return v;
  }

  private cls(plain: Obj): Obj {
    return this.input.byte() === 0 ? plain : (this.value() as Obj);
  }

  private sequence(isList: boolean): Value {
    const at = this.memo.length;
    this.memo.push(NONE);
    const items: Value[] = [];
    const cls = this.cls(isList ? T.list : T.tuple);
    const made = instanceOf(isList ? K.List : K.Tuple, cls, items);
    this.memo[at] = made;
    const count = this.input.unsigned();
    for (let i = 0; i < count; i++) items.push(this.counted());
    this.attributes(made);
    return made;
  }

  private dict(): Value {
    const at = this.memo.length;
    this.memo.push(NONE);
    const cls = this.cls(T.dict);
    const made = cls === T.dict ? newDict() : instanceOf(K.Dict, cls, new DictData());
    this.memo[at] = made;
    const count = this.input.unsigned();
    for (let i = 0; i < count; i++) {
      const key = this.value();
      const mapKey = keyOf(this.vm, key);
      if (mapKey === undefined)
        throw typeError('Lockstep cannot send dicts whose keys hash in Python to another process yet');
      (made.p as DictData).set(mapKey, key, this.value());
    }
    this.attributes(made);
    return made;
  }

  private set(isSet: boolean): Value {
    const data = new SetData();
    const made = this.remember(new Obj(isSet ? K.Set : K.FrozenSet, isSet ? T.set : T.frozenset, data));
    const count = this.input.unsigned();
    for (let i = 0; i < count; i++) {
      const v = this.value();
      const key = keyOf(this.vm, v);
      if (key === undefined)
        throw typeError('Lockstep cannot send sets whose members hash in Python to another process yet');
      if (data.add(key, v) && typeof v === 'object') v.rc++;
    }
    return made;
  }

  private instance(isException: boolean): Value {
    const at = this.memo.length;
    this.memo.push(NONE);
    const cls = this.value() as Obj;
    const made = isException ? newException(cls, []) : newInstance(cls);
    this.memo[at] = made;
    if (isException) (made.p as ExceptionData).args = this.counted() as Obj;
    this.attributes(made);
    return made;
  }

  private attributes(made: Obj): void {
    const count = this.input.unsigned();
    for (let i = 0; i < count; i++) {
      const name = this.input.text();
      const v = this.value();
      if (made.shape !== undefined) storeSlot(made, name, v);
    }
  }
}
