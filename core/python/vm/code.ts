import { oneKind } from '../../base/one-kind';
import { type CodeData, CodeFlag, type Const, type Unit } from '../bytecode/code';
import { bodyOf, textOf } from '../library/late';
import { adoptTuple, newBytes, newFloat } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { ELLIPSIS, NONE } from '../object/type';

/** What an instruction remembers of its last lookup. Holds while the shape, class and epoch are the same. */
export interface InlineCache {
  shape: unknown;
  cls: unknown;
  epoch: number;
  slot: number;
  value: Slot;
  // biome-ignore lint/suspicious/noExplicitAny: a shape, a dict entry or a class, by opcode
  ref: any;
}

/** A compiled scope as one VM runs it: its constants made, its caches empty. */
export class Code {
  /** This and what follows from it changes once where the code is late: see `whole`. */
  data: CodeData;
  readonly unit: Unit;
  readonly index: number;
  words: Int32Array;
  consts: Value[];
  names: readonly string[];
  caches: (InlineCache | undefined)[];
  readonly nregs: number;
  readonly nlocals: number;
  readonly argcount: number;
  /** Only plain positional parameters and no generator: a call is a copy-free push. */
  readonly simple: boolean;
  readonly generator: boolean;
  hasHandlers: boolean;
  readonly hidden: boolean;
  /** It was whole in a library that was run ahead (library-image.ts): its constants are the library's. */
  ranAhead = false;
  #positions: Int32Array | undefined;

  constructor(unit: Unit, index: number) {
    const data = unit.codes[index];
    this.data = data;
    this.unit = unit;
    this.index = index;
    this.words = data.words;
    this.consts = oneKind(data.consts.map(constValue));
    this.names = data.names;
    this.caches = new Array(data.words.length >> 2).fill(undefined);
    this.nregs = data.nregs;
    this.nlocals = data.nlocals;
    this.argcount = data.argcount;
    const { flags } = data;
    this.generator = (flags & CodeFlag.Generator) !== 0;
    this.simple =
      (flags &
        (CodeFlag.Varargs | CodeFlag.Varkw | CodeFlag.Generator | CodeFlag.ClassBody | CodeFlag.Module)) ===
        0 && data.kwonly === 0;
    this.hasHandlers = data.handlers.length > 0;
    this.hidden = unit.hidden;
  }

  /** With its body, which is fetched now where it is late. Who runs it comes to Op.LATE, which calls this. */
  whole(): this {
    if (this.data.late) {
      const data: CodeData = { ...this.data, ...bodyOf(this.unit, this.index), late: false };
      this.data = data;
      this.words = data.words;
      this.consts = oneKind(data.consts.map(constValue));
      this.names = data.names;
      this.caches = new Array(data.words.length >> 2).fill(undefined);
      this.hasHandlers = data.handlers.length > 0;
    }
    return this;
  }

  /** Line, end line, column, end column of each instruction. */
  get positions(): Int32Array {
    this.#positions ??= textOf(this.unit).positions[this.index];
    return this.#positions;
  }

  /** Source line of the instruction before `pc` (a saved pc points behind the instruction it stands for). */
  lineAt(pc: number): number {
    return this.positions[pc < 4 ? 0 : pc - 4];
  }
}

function constValue(c: Const): Value {
  const value = plainConst(c);
  if (typeof value === 'object') (value as Obj).rc++;
  return value;
}

function plainConst(c: Const): Value {
  if (typeof c !== 'object') return c;
  if ('none' in c) return NONE;
  if ('ellipsis' in c) return ELLIPSIS;
  if ('float' in c) return newFloat(c.float);
  if ('bytes' in c) return newBytes(c.bytes);
  if ('names' in c) return adoptTuple(c.names.slice());
  return adoptTuple(c.tuple.map(constValue));
}
