import { pushAll } from '../../base/push-all';
import { parseFloatText } from '../number/float-text';
import { parseInteger } from '../number/int-text';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { adoptList, adoptTuple, newBytes, newDict, newFloat, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import type { SetData } from '../object/set';
import { NONE, T, typeData, typeOf } from '../object/type';
import { decodeBytes, latinText } from '../text/decode';
import { reprStr } from '../text/repr';
import { pyError, typeError, valueError } from '../vm/errors';
import { keyOf } from '../vm/keys';
import { newSet } from '../vm/sets';
import type { VM } from '../vm/vm';
import { type Ask, askFor, type Call } from './ask';
import { findGlobal } from './global';
import { PickleInput, WantsInput } from './input';
import { bigFromBytes } from './long';
import { python3Name } from './names2';
import { HIGHEST_PROTOCOL, Op } from './opcode';
import { type Built, buildNatively, makeNatively, newObjectNatively, stateSetter } from './rebuild';
import { asciiAt } from './small';
import { dropAll, UnpicklerStack, unpicklingError } from './stack';

/** What an unpickler does besides the usual; given by its Python object. */
export interface UnpicklerHooks {
  /** Called for a name in place of looking it up. */
  findClass: Slot;
  persistentLoad: Slot;
  /** Methods of the file to read from. */
  read: Slot;
  readline: Slot;
  /** How protocols 0 to 2 wrote Python 2's strs. */
  encoding: string;
  errors: string;
  fixImports: boolean;
  /** An iterator of out-of-band buffers. */
  buffers: Slot;
}

/** Of who reads bytes and has no wishes. */
export const NO_HOOKS: UnpicklerHooks = {
  findClass: undefined,
  persistentLoad: undefined,
  read: undefined,
  readline: undefined,
  encoding: 'ASCII',
  errors: 'strict',
  fixImports: true,
  buffers: undefined,
};

/** What becomes of an answer of Python. */
export const Use = { Nothing: 0, Push: 1, Drop: 2, Input: 3 } as const;
export type Use = (typeof Use)[keyof typeof Use];

/** Before the first pickle is begun: never read from. */
const NO_INPUT = new PickleInput(new Uint8Array(0), false);

/** Reads a pickle as CPython's `_pickle` does. Stops where Python must be asked, as PicklerState. */
export class UnpicklerState {
  input = NO_INPUT;
  readonly stack = new UnpicklerStack();
  /** Counted. */
  readonly memo: Slot[] = [];
  protocol = 0;
  use: Use = Use.Nothing;
  /** What was asked of the file. */
  wanted: number | 'line' = 0;
  private asked: Ask | undefined;

  constructor(public hooks: UnpicklerHooks) {
    for (const v of hookValues(hooks)) if (typeof v === 'object') v.rc++;
  }

  /** For decoding, which restores counts itself. */
  static decoded(hooks: UnpicklerHooks): UnpicklerState {
    const made = new UnpicklerState(hooks);
    for (const v of hookValues(hooks)) if (typeof v === 'object') v.rc--;
    return made;
  }

  /** Roughly the cells it takes, without those of the values it puts on `stack`. */
  cells(stack: unknown[]): number {
    stack.push(...hookValues(this.hooks), this.stack.values);
    pushAll(stack, Object.values(this.memo));
    return this.memo.length + (this.input.bytes.length >> 3);
  }

  /** Other functions for names and persistent ids, from the next pickle on. */
  setFunctions(findClass: Slot, persistentLoad: Slot): void {
    const old = this.hooks;
    this.hooks = { ...old, findClass, persistentLoad };
    for (const v of [findClass, persistentLoad]) if (typeof v === 'object') v.rc++;
    drop(old.findClass);
    drop(old.persistentLoad);
  }

  /** Begins a pickle: in memory, or in the file of the hooks when there is no `bytes`. Undefined: it is read. */
  begin(vm: VM, bytes: Uint8Array | undefined): Ask | undefined {
    this.stack.clear();
    this.protocol = 0;
    this.input = new PickleInput(bytes ?? new Uint8Array(0), bytes === undefined);
    return this.run(vm);
  }

  answer(vm: VM, value: Value): Ask | undefined {
    const { use } = this;
    this.use = Use.Nothing;
    if (use === Use.Push) this.stack.push(value);
    else if (use === Use.Input) this.more(value);
    return this.run(vm);
  }

  /** The object; uncounted. */
  finish(): Value {
    const value = this.stack.pop();
    this.stack.clear();
    if (typeof value === 'object') value.rc--;
    return value;
  }

  release(): void {
    this.stack.clear();
    if (this.memo.length > 0) dropAll(this.memo.splice(0));
    dropAll(hookValues(this.hooks));
  }

  private run(vm: VM): Ask | undefined {
    const { input } = this;
    try {
      for (;;) {
        this.smallInts();
        input.start = input.at;
        if (input.at >= input.bytes.length && !input.more) throw pyError('EOFError', 'Ran out of input');
        const op = input.byte();
        if (op === Op.STOP) {
          this.stack.top();
          return undefined;
        }
        this.operation(vm, op);
        if (this.asked !== undefined) break;
      }
    } catch (error) {
      if (!(error instanceof WantsInput)) {
        this.stack.clear();
        throw error;
      }
      this.askForInput(error.bytes);
    }
    const { asked } = this;
    this.asked = undefined;
    return asked;
  }

  private ask(use: Use, callee: Value, args: Value[]): void {
    this.use = use;
    this.asked = askFor(callee, args);
  }

  private askForInput(wanted: number | 'line'): void {
    const { read, readline } = this.hooks;
    this.input.at = this.input.start;
    this.wanted = wanted;
    if (wanted === 'line') this.ask(Use.Input, readline as Value, []);
    else this.ask(Use.Input, read as Value, [wanted]);
  }

  private more(value: Value): void {
    if (typeof value !== 'object' || (value.kind !== K.Bytes && value.kind !== K.ByteArray)) {
      const method = this.wanted === 'line' ? 'readline' : 'read';
      throw typeError(`${method}() returned non-bytes object (${typeData(typeOf(value)).name})`);
    }
    this.input.append(value.p as Uint8Array, this.wanted);
  }

  /** Ints of one and two bytes, one after the other, as far as they are whole: what most chunks of work are made of. */
  private smallInts(): void {
    const { input, stack } = this;
    const { bytes } = input;
    const last = bytes.length - 1;
    let { at } = input;
    for (;;) {
      if (at < last && bytes[at] === Op.BININT1) {
        stack.values.push(bytes[at + 1]);
        at += 2;
      } else if (at + 1 < last && bytes[at] === Op.BININT2) {
        stack.values.push(bytes[at + 1] | (bytes[at + 2] << 8));
        at += 3;
      } else break;
    }
    input.at = at;
  }

  // ---- operations --------------------------------------------------------------------------------------------------

  private operation(vm: VM, op: number): void {
    if (this.scalar(op) || this.structure(vm, op) || this.reference(vm, op)) return;
    switch (op) {
      case Op.MARK:
        this.stack.mark();
        return;
      case Op.POP:
        this.stack.discard();
        return;
      case Op.POP_MARK:
        dropAll(this.stack.take(this.stack.unmark()));
        return;
      case Op.DUP:
        this.stack.push(this.stack.top());
        return;
      case Op.PROTO: {
        const protocol = this.input.byte();
        if (protocol > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${protocol}`);
        this.protocol = protocol;
        return;
      }
      case Op.FRAME:
        this.frame();
        return;
      case Op.NEXT_BUFFER:
      case Op.READONLY_BUFFER:
        this.buffer(vm, op);
        return;
      default:
        throw this.invalid(op);
    }
  }

  private invalid(op: number) {
    const plain = op >= 0x20 && op <= 0x7e && op !== 0x27 && op !== 0x5c;
    const shown = plain ? String.fromCharCode(op) : `\\x${op.toString(16).padStart(2, '0')}`;
    return unpicklingError(`invalid load key, '${shown}'.`);
  }

  private frame(): void {
    const length = this.size8('FRAME length');
    const at = this.input.take(length);
    this.input.at = at;
  }

  /** A length of eight bytes. */
  private size8(what: string): number {
    const length = this.input.number(8);
    if (length < 2 ** 63) return length;
    const limit = what === 'FRAME length' ? 'maximum' : 'maximum size';
    throw pyError('OverflowError', `${what} exceeds system's ${limit} of 9223372036854775807 bytes`);
  }

  /** Values that are no containers. True when the operation was one of these. */
  private scalar(op: number): boolean {
    const { input, stack } = this;
    switch (op) {
      case Op.NONE:
        stack.push(NONE);
        return true;
      case Op.NEWTRUE:
      case Op.NEWFALSE:
        stack.push(op === Op.NEWTRUE);
        return true;
      case Op.BININT:
        stack.push(input.signed());
        return true;
      case Op.BININT1:
        stack.push(input.byte());
        return true;
      case Op.BININT2:
        stack.push(input.number(2));
        return true;
      case Op.INT:
        stack.push(intLine(input.line()));
        return true;
      case Op.LONG: {
        const line = latinText(this.nonEmpty(input.line()));
        stack.push(line.endsWith('L') ? intOf(line.slice(0, -1), line) : intOf(line, line));
        return true;
      }
      case Op.LONG1:
        stack.push(this.long(input.byte()));
        return true;
      case Op.LONG4: {
        const size = input.signed();
        if (size < 0) throw unpicklingError('LONG pickle has negative byte count');
        stack.push(this.long(size));
        return true;
      }
      case Op.FLOAT:
        stack.push(newFloat(floatOf(latinText(this.nonEmpty(input.line())))));
        return true;
      case Op.BINFLOAT: {
        const at = input.take(8);
        stack.push(
          newFloat(new DataView(input.bytes.buffer, input.bytes.byteOffset + at, 8).getFloat64(0, false)),
        );
        return true;
      }
      default:
        return this.text(op);
    }
  }

  private nonEmpty(line: Uint8Array): Uint8Array {
    if (line.length === 0) throw unpicklingError('pickle data was truncated');
    return line;
  }

  private long(size: number): number | bigint {
    const at = this.input.take(size);
    return bigFromBytes(this.input.bytes, at, at + size);
  }

  private data(length: number): Uint8Array {
    const at = this.input.take(length);
    return this.input.bytes.slice(at, at + length);
  }

  private text(op: number): boolean {
    const { input, stack } = this;
    switch (op) {
      case Op.SHORT_BINUNICODE:
        stack.push(this.unicode(input.byte()));
        return true;
      case Op.BINUNICODE:
        stack.push(this.unicode(input.number(4)));
        return true;
      case Op.BINUNICODE8:
        stack.push(this.unicode(this.size8('BINUNICODE')));
        return true;
      case Op.UNICODE:
        stack.push(fromRawUnicodeEscape(latinText(input.line())));
        return true;
      case Op.SHORT_BINBYTES:
        stack.push(newBytes(this.data(input.byte())));
        return true;
      case Op.BINBYTES:
        stack.push(newBytes(this.data(input.number(4))));
        return true;
      case Op.BINBYTES8:
        stack.push(newBytes(this.data(this.size8('BINBYTES'))));
        return true;
      case Op.BYTEARRAY8: {
        stack.push(new Obj(K.ByteArray, T.bytearray, this.data(this.size8('BYTEARRAY8'))));
        return true;
      }
      case Op.SHORT_BINSTRING:
        stack.push(this.oldText(this.data(input.byte())));
        return true;
      case Op.BINSTRING:
        stack.push(this.oldText(this.data(input.number(4))));
        return true;
      case Op.STRING:
        stack.push(this.oldText(quoted(input.line())));
        return true;
      default:
        return false;
    }
  }

  private unicode(length: number): string {
    const { input } = this;
    const at = input.take(length);
    return (
      asciiAt(input.bytes, at, length) ??
      decodeBytes(input.bytes.subarray(at, at + length), 'utf-8', 'surrogatepass')
    );
  }

  private oldText(data: Uint8Array): Value {
    const { encoding, errors } = this.hooks;
    return encoding === 'bytes' ? newBytes(data) : decodeBytes(data, encoding, errors);
  }

  /** Containers and what fills them. */
  private structure(vm: VM, op: number): boolean {
    const { stack } = this;
    switch (op) {
      case Op.EMPTY_TUPLE:
        stack.push(adoptTuple([]));
        return true;
      case Op.EMPTY_LIST:
        stack.push(adoptList([]));
        return true;
      case Op.EMPTY_DICT:
        stack.push(newDict());
        return true;
      case Op.EMPTY_SET:
        stack.push(newSet());
        return true;
      case Op.TUPLE1:
      case Op.TUPLE2:
      case Op.TUPLE3:
        this.tuple(op - Op.TUPLE1 + 1);
        return true;
      case Op.TUPLE:
        stack.push(adoptTuple(stack.take(stack.unmark())));
        return true;
      case Op.LIST:
        stack.push(adoptList(stack.take(stack.unmark())));
        return true;
      case Op.DICT:
        this.dict(vm);
        return true;
      case Op.FROZENSET:
        this.frozenSet(vm);
        return true;
      case Op.APPEND:
        this.append(vm, stack.length - 1);
        return true;
      case Op.APPENDS:
        this.append(vm, stack.unmark());
        return true;
      case Op.SETITEM:
        this.setItems(vm, stack.length - 2);
        return true;
      case Op.SETITEMS:
        this.setItems(vm, stack.unmark());
        return true;
      case Op.ADDITEMS:
        this.addItems(vm, stack.unmark());
        return true;
      default:
        return this.building(vm, op);
    }
  }

  private tuple(count: number): void {
    const { stack } = this;
    if (stack.length < count) throw stack.underflow();
    stack.push(adoptTuple(stack.take(stack.length - count)));
  }

  private dict(vm: VM): void {
    const from = this.stack.unmark();
    if ((this.stack.length - from) % 2 !== 0) throw unpicklingError('odd number of items for DICT');
    const pairs = this.stack.take(from);
    const dict = newDict();
    this.stack.push(dict);
    this.fill(vm, dict, pairs);
  }

  private frozenSet(vm: VM): void {
    const items = this.stack.take(this.stack.unmark());
    const made = newSet(K.FrozenSet);
    if (addNatively(vm, made, items)) {
      this.stack.push(made);
      dropAll(items);
    } else this.withItems(Use.Push, T.frozenset, undefined, items);
  }

  /** Asks Python for a call with a list of items that were on the stack. */
  private withItems(use: Use, callee: Value, target: Slot, items: Value[]): void {
    const list = adoptList(items);
    this.ask(use, callee, target === undefined ? [list] : [target, list]);
  }

  private append(vm: VM, from: number): void {
    const list = this.stack.target(from);
    if (list === undefined) return;
    const items = this.stack.take(from);
    if (typeof list === 'object' && list.cls === T.list)
      for (const item of items) (list.p as Value[]).push(item);
    else this.withItems(Use.Drop, vm.helper('_unpickle_append'), list, items);
  }

  private setItems(vm: VM, from: number): void {
    const dict = this.stack.target(from);
    if (dict === undefined) return;
    if ((this.stack.length - from) % 2 !== 0) throw unpicklingError('odd number of items for SETITEMS');
    this.fill(vm, dict, this.stack.take(from));
  }

  private fill(vm: VM, dict: Value, pairs: Value[]): void {
    if (typeof dict === 'object' && dict.cls === T.dict && fillNatively(vm, dict, pairs)) dropAll(pairs);
    else this.withItems(Use.Drop, vm.helper('_unpickle_fill'), dict, pairs);
  }

  private addItems(vm: VM, from: number): void {
    const set = this.stack.target(from);
    if (set === undefined) return;
    const items = this.stack.take(from);
    if (typeof set === 'object' && set.cls === T.set && addNatively(vm, set, items)) dropAll(items);
    else this.withItems(Use.Drop, vm.helper('_unpickle_add'), set, items);
  }

  // ---- objects -------------------------------------------------------------------------------------------------------

  private building(vm: VM, op: number): boolean {
    const { stack } = this;
    switch (op) {
      case Op.REDUCE: {
        const args = stack.pop();
        const callee = stack.pop();
        this.made([args, callee], () => {
          if (typeof args !== 'object' || args.kind !== K.Tuple)
            throw typeError('argument list must be a tuple');
          return makeNatively(vm, callee, args) ?? { callee, args: args.p as Value[] };
        });
        return true;
      }
      case Op.NEWOBJ: {
        const args = stack.pop();
        const cls = stack.pop();
        this.made([args, cls], () => {
          checkNewObject('NEWOBJ', cls, args, undefined);
          return (
            newObjectNatively(vm, cls as Obj, args as Obj) ?? {
              callee: vm.helper('_unpickle_new'),
              args: [cls, args, newDict()],
            }
          );
        });
        return true;
      }
      case Op.NEWOBJ_EX: {
        const kwargs = stack.pop();
        const args = stack.pop();
        const cls = stack.pop();
        this.made([kwargs, args, cls], () => {
          checkNewObject('NEWOBJ_EX', cls, args, kwargs);
          return { callee: vm.helper('_unpickle_new'), args: [cls, args, kwargs] };
        });
        return true;
      }
      case Op.OBJ: {
        const from = stack.unmark();
        if (stack.length - from < 1) throw stack.underflow();
        const [cls, ...args] = stack.take(from);
        this.instantiate(vm, cls, args);
        return true;
      }
      case Op.BUILD:
        this.build(vm);
        return true;
      default:
        return false;
    }
  }

  /** Pushes what `make` makes, or asks for the call it wants; lets go of what was popped for it. */
  private made(popped: readonly Value[], make: () => Built): void {
    try {
      const made = make();
      if (isCall(made)) this.ask(Use.Push, made.callee, made.args);
      else this.stack.push(made);
    } finally {
      dropAll(popped);
    }
  }

  private instantiate(vm: VM, cls: Value, args: Value[]): void {
    this.made([cls, ...args], () => ({
      callee: vm.helper('_unpickle_instantiate'),
      args: [cls, newTuple(args)],
    }));
  }

  private build(vm: VM): void {
    const { stack } = this;
    const state = stack.pop();
    try {
      const inst = stack.top();
      if (buildNatively(vm, inst, state)) return;
      this.ask(Use.Drop, stateSetter(inst) ?? vm.helper('_unpickle_build'), [inst, state]);
    } finally {
      drop(state);
    }
  }

  private buffer(vm: VM, op: number): void {
    if (op === Op.READONLY_BUFFER) {
      const top = this.stack.top();
      if (typeof top !== 'object' || (top.kind !== K.Bytes && top.kind !== K.ByteArray))
        throw typeError(`memoryview: a bytes-like object is required, not '${typeData(typeOf(top)).name}'`);
      return;
    }
    const { buffers } = this.hooks;
    if (buffers === undefined)
      throw unpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given');
    this.ask(Use.Push, vm.helper('_unpickle_buffer'), [buffers]);
  }

  // ---- the memo and names ----------------------------------------------------------------------------------------------

  private reference(vm: VM, op: number): boolean {
    const { input, stack } = this;
    switch (op) {
      case Op.MEMOIZE:
        this.put(this.memo.length);
        return true;
      case Op.BINPUT:
        this.put(input.byte());
        return true;
      case Op.LONG_BINPUT:
        this.put(input.number(4));
        return true;
      case Op.PUT: {
        const line = latinText(this.nonEmpty(input.line()));
        stack.top();
        const place = Number(intOf(line, line));
        if (place < 0) throw valueError('negative PUT argument');
        this.put(place);
        return true;
      }
      case Op.BINGET:
        this.get(input.byte());
        return true;
      case Op.LONG_BINGET:
        this.get(input.number(4));
        return true;
      case Op.GET:
        this.getLine(latinText(this.nonEmpty(input.line())));
        return true;
      case Op.GLOBAL: {
        const module = decodeBytes(this.nonEmpty(input.line()));
        this.global(vm, module, decodeBytes(this.nonEmpty(input.line())));
        return true;
      }
      case Op.STACK_GLOBAL: {
        const name = stack.pop();
        const module = stack.pop();
        if (typeof name !== 'string' || typeof module !== 'string') {
          dropAll([name, module]);
          throw unpicklingError('STACK_GLOBAL requires str');
        }
        this.global(vm, module, name);
        return true;
      }
      case Op.INST:
        this.instance(vm);
        return true;
      case Op.PERSID:
      case Op.BINPERSID:
        this.persistent(op);
        return true;
      default:
        return this.extension(vm, op);
    }
  }

  private put(place: number): void {
    const v = this.stack.top();
    if (typeof v === 'object') v.rc++;
    const old = this.memo[place];
    this.memo[place] = v;
    drop(old);
  }

  private getLine(line: string): void {
    this.get(Number(intOf(line, line)));
  }

  private get(place: number): void {
    const v = this.memo[place];
    if (v === undefined) throw unpicklingError(`Memo value not found at index ${place}`);
    this.stack.push(v);
  }

  private global(vm: VM, module: string, name: string): void {
    const { findClass } = this.hooks;
    if (findClass !== undefined) {
      this.ask(Use.Push, findClass, [module, name]);
      return;
    }
    const [found, call] = this.find(vm, module, name);
    if (found !== undefined) this.stack.push(found);
    else this.ask(Use.Push, call.callee, call.args);
  }

  /** What a name leads to, or the call that answers it. */
  find(vm: VM, module: string, name: string): [Slot, Call] {
    const old = this.protocol < 3 && this.hooks.fixImports;
    const [home, path] = old ? python3Name(module, name) : [module, name];
    const found = this.protocol >= 4 || !path.includes('.') ? findGlobal(vm, home, path) : undefined;
    const call = { callee: vm.helper('_unpickle_find'), args: [home, path, this.protocol] };
    return [found !== undefined && isWrapper(found) ? undefined : found, call];
  }

  private instance(vm: VM): void {
    const from = this.stack.unmark();
    const module = decodeBytes(this.nonEmpty(this.input.line()));
    const name = decodeBytes(this.nonEmpty(this.input.line()));
    const args = this.stack.take(from);
    const names = this.protocol < 3 && this.hooks.fixImports ? python3Name(module, name) : [module, name];
    this.made(args, () => ({ callee: vm.helper('_unpickle_inst'), args: [...names, newTuple(args)] }));
  }

  private persistent(op: number): void {
    const { persistentLoad } = this.hooks;
    if (persistentLoad === undefined) {
      throw unpicklingError(
        'A load persistent id instruction was encountered,\nbut no persistent_load function was specified.',
      );
    }
    const id = op === Op.PERSID ? decodeBytes(this.input.line(), 'ascii') : this.stack.pop();
    this.made([id], () => ({ callee: persistentLoad, args: [id] }));
  }

  private extension(vm: VM, op: number): boolean {
    const bytes = op === Op.EXT1 ? 1 : op === Op.EXT2 ? 2 : op === Op.EXT4 ? 4 : 0;
    if (bytes === 0) return false;
    const code = bytes === 4 ? this.input.signed() : this.input.number(bytes);
    if (code <= 0) throw unpicklingError('EXT specifies code <= 0');
    this.ask(Use.Push, vm.helper('_unpickle_extension'), [code]);
    return true;
  }
}

export function hookValues(hooks: UnpicklerHooks): Slot[] {
  return [hooks.findClass, hooks.persistentLoad, hooks.read, hooks.readline, hooks.buffers];
}

function isCall(made: Built): made is Call {
  return typeof made === 'object' && 'callee' in made;
}

const isWrapper = (v: Value): boolean =>
  typeof v === 'object' && (v.kind === K.ClassMethod || v.kind === K.Property || v.kind === K.StaticMethod);

function intLine(line: Uint8Array): Value {
  const text = latinText(line);
  if (text === '01') return true;
  if (text === '00') return false;
  if (text === '') throw unpicklingError('pickle data was truncated');
  if (!/^\s*[-+]?(\d+|0[xX][0-9a-fA-F]+)$/.test(text)) throw valueError('could not convert string to int');
  return parseInteger(text);
}

/** The int in `text`; `line` is what an error shows. */
function intOf(text: string, line: string): number | bigint {
  if (!/^\s*[-+]?\d+(_\d+)*$/.test(text)) throw badInt(line);
  return parseInteger(text);
}

function floatOf(line: string): number {
  if (FLOAT.test(line)) return parseFloatText(line);
  throw valueError(`could not convert string to float${FLOAT_BEGIN.test(line) ? '' : `: '${line}\n'`}`);
}

const FLOAT_BEGIN = /^[-+]?(\d+\.?\d*([eE][-+]?\d+)?|\.\d+([eE][-+]?\d+)?|inf(inity)?|nan)/i;
const FLOAT = new RegExp(`${FLOAT_BEGIN.source}$`, 'i');

function badInt(line: string) {
  return valueError(`invalid literal for int() with base 10: ${reprStr(`${line}\n`)}`);
}

function quoted(line: Uint8Array): Uint8Array {
  const text = latinText(line).trimEnd();
  const quote = text[0];
  if (text.length < 2 || (quote !== "'" && quote !== '"') || text.at(-1) !== quote)
    throw unpicklingError('the STRING opcode argument must be quoted');
  const plain = text
    .slice(1, -1)
    .replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|.)/g, (_, sequence: string) => unescaped(sequence));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

const SIMPLE: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07' };

function unescaped(sequence: string): string {
  if (sequence.length > 1 && sequence[0] === 'x')
    return String.fromCharCode(Number.parseInt(sequence.slice(1), 16));
  if (/^[0-7]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence, 8) & 255);
  return SIMPLE[sequence] ?? (/^[\\'"]$/.test(sequence) ? sequence : `\\${sequence}`);
}

function fromRawUnicodeEscape(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (_, short, long) =>
    String.fromCodePoint(Number.parseInt(short ?? long, 16)),
  );
}

/** False when a key hashes in Python; nothing is stored then. Counts what it stores. */
function fillNatively(vm: VM, dict: Obj, pairs: readonly Value[]): boolean {
  const data = dict.p as DictData;
  if (data.custom !== undefined) return false;
  const keys: ReturnType<typeof keyOf>[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const key = keyOf(vm, pairs[i]);
    if (key === undefined) return false;
    keys.push(key);
  }
  keys.forEach((key, i) => {
    drop(data.set(key as never, pairs[2 * i], pairs[2 * i + 1]));
  });
  return true;
}

function addNatively(vm: VM, set: Obj, items: readonly Value[]): boolean {
  const data = set.p as SetData;
  if (data.custom !== undefined) return false;
  const keys = items.map((item) => keyOf(vm, item));
  if (keys.includes(undefined)) return false;
  items.forEach((item, i) => {
    if (data.add(keys[i] as never, item) && typeof item === 'object') item.rc++;
  });
  return true;
}

function checkNewObject(op: string, cls: Value, args: Value, kwargs: Slot): void {
  const nameOf = (v: Value): string => typeData(typeOf(v)).name;
  if (typeof cls !== 'object' || cls.kind !== K.Type)
    throw unpicklingError(`${op} class argument must be a type, not ${nameOf(cls)}`);
  if (typeof args !== 'object' || args.kind !== K.Tuple)
    throw unpicklingError(`${op} args argument must be a tuple, not ${nameOf(args)}`);
  if (kwargs !== undefined && (typeof kwargs !== 'object' || kwargs.kind !== K.Dict))
    throw unpicklingError(`${op} kwargs argument must be a dict, not ${nameOf(kwargs)}`);
}
