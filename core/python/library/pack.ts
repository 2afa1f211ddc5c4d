/**
 * Compiled units of the library as text: what a build puts in place of compiling them at every start. Made to be small
 * when it is compressed and quick to read: numbers of one kind stand together, and each string of a unit stands once.
 */
import {
  type CodeBody,
  type CodeData,
  type Const,
  LATE_BODY,
  type Unit,
  type UnitText,
} from '../bytecode/code';
import { libraryFile } from './names';
import { NumberReader, NumberWriter } from './numbers';

/** Without its text. */
export interface PackedUnit {
  strings: string[];
  numbers: string;
}

export interface PackedText {
  source: string;
  positions: string;
}

/** What is known of a module without having it. */
export interface ModuleFacts {
  /** Modules of the library, packages before what is in them, that it imports when it begins, and that it may import later. */
  atMargin: string[];
  later: string[];
  /** Name of the pack that has it. */
  pack: string;
}

/** By the names of modules. */
export interface PackedLibrary {
  units: Record<string, PackedUnit>;
  /** Bodies of late codes, of the units that have some. */
  rest: Record<string, PackedUnit>;
  texts: Record<string, PackedText>;
}

/** What goes before a constant. */
const Tag = {
  None: 0,
  True: 1,
  False: 2,
  Ellipsis: 3,
  Int: 4,
  /** An int as a decimal string, and if it is a number or a bigint. */
  LongInt: 5,
  BigInt: 6,
  String: 7,
  Float: 8,
  Bytes: 9,
  Tuple: 10,
  Names: 11,
} as const;

const INT_MOST = 2 ** 51;

class UnitWriter extends NumberWriter {
  readonly strings = new Map<string, number>();

  string(s: string): void {
    const found = this.strings.get(s);
    this.write(found === undefined ? 0 : found + 1);
    if (found === undefined) this.strings.set(s, this.strings.size);
  }

  list<T>(items: readonly T[], each: (item: T) => void): void {
    this.write(items.length);
    items.forEach(each);
  }

  stringList(items: readonly string[]): void {
    this.list(items, (s) => this.string(s));
  }

  const(c: Const): void {
    if (typeof c === 'string') this.tagged(Tag.String, c);
    else if (typeof c === 'bigint') this.tagged(Tag.BigInt, String(c));
    else if (typeof c === 'boolean') this.write(c ? Tag.True : Tag.False);
    else if (typeof c === 'number') this.int(c);
    else if ('none' in c) this.write(Tag.None);
    else if ('ellipsis' in c) this.write(Tag.Ellipsis);
    else if ('float' in c) this.tagged(Tag.Float, Object.is(c.float, -0) ? '-0' : String(c.float));
    else this.container(c);
  }

  private tagged(tag: number, text: string): void {
    this.write(tag);
    this.string(text);
  }

  private int(n: number): void {
    if (Math.abs(n) > INT_MOST) {
      this.tagged(Tag.LongInt, String(n));
    } else {
      this.write(Tag.Int);
      this.write(n);
    }
  }

  private container(c: { bytes: Uint8Array } | { tuple: Const[] } | { names: string[] }): void {
    if ('bytes' in c) {
      this.write(Tag.Bytes);
      this.list([...c.bytes], (byte) => this.write(byte));
    } else if ('tuple' in c) {
      this.write(Tag.Tuple);
      this.list(c.tuple, (item) => this.const(item));
    } else {
      this.write(Tag.Names);
      this.stringList(c.names);
    }
  }
}

class UnitReader extends NumberReader {
  readonly #strings: readonly string[];
  #next = 0;

  constructor({ strings, numbers }: PackedUnit) {
    super(numbers);
    this.#strings = strings;
  }

  string(): string {
    const at = this.read();
    return this.#strings[at === 0 ? this.#next++ : at - 1];
  }

  list<T>(each: () => T): T[] {
    return Array.from({ length: this.read() }, each);
  }

  stringList(): string[] {
    return this.list(() => this.string());
  }

  const(): Const {
    const tag = this.read();
    switch (tag) {
      case Tag.None:
        return { none: true };
      case Tag.True:
        return true;
      case Tag.False:
        return false;
      case Tag.Ellipsis:
        return { ellipsis: true };
      case Tag.Int:
        return this.read();
      case Tag.LongInt:
        return Number(this.string());
      case Tag.BigInt:
        return BigInt(this.string());
      case Tag.String:
        return this.string();
      case Tag.Float:
        return { float: Number(this.string()) };
      case Tag.Bytes:
        return { bytes: Uint8Array.from(this.list(() => this.read())) };
      case Tag.Tuple:
        return { tuple: this.list(() => this.const()) };
      case Tag.Names:
        return { names: this.stringList() };
      default:
        throw new Error(`no constant has the tag ${tag}`);
    }
  }
}

/** Fields that are numbers, each of them a column of its own. */
const FIELDS = ['argcount', 'posonly', 'kwonly', 'flags', 'nlocals', 'nregs'] as const;
const OPERANDS = 3;

/** A unit without the bodies of its late codes. */
export function packUnit(unit: Unit): PackedUnit {
  const { codes } = unit;
  const to = new UnitWriter();
  to.write(unit.hidden ? 1 : 0);
  to.write(codes.length);
  let line = 0;
  for (const { firstLine } of codes) {
    to.write(firstLine - line);
    line = firstLine;
  }
  for (const field of FIELDS) for (const code of codes) to.write(code[field]);
  for (const { late } of codes) to.write(late ? 1 : 0);
  for (const code of codes) writeName(to, code);
  for (const { freevars } of codes) to.stringList(freevars);
  writeBodies(
    to,
    codes.filter(({ late }) => !late),
  );
  return { strings: [...to.strings.keys()], numbers: to.text };
}

/** The bodies of a unit's late codes. */
export function packRest(unit: Unit): PackedUnit {
  const to = new UnitWriter();
  writeBodies(
    to,
    unit.codes.filter(({ late }) => late),
  );
  return { strings: [...to.strings.keys()], numbers: to.text };
}

/**
 * @param text of the unit, or where it is to be had
 * @param restAt where the bodies of its late codes are to be had
 */
export function unpackUnit(name: string, packed: PackedUnit, text: Unit['text'], restAt?: string): Unit {
  const from = new UnitReader(packed);
  const hidden = from.read() === 1;
  const count = from.read();
  const column = <T>(each: () => T): T[] => Array.from({ length: count }, each);
  let line = 0;
  const firstLines = column(() => {
    line += from.read();
    return line;
  });
  const fields = FIELDS.map(() => from.readAll(count));
  const late = from.readAll(count).map((is) => is === 1);
  const names = column(() => readName(from));
  const freevars = column(() => from.stringList());
  const variables = fields[FIELDS.indexOf('nlocals')];
  const bodies = readBodies(
    from,
    variables.filter((_, i) => !late[i]),
  ).values();
  const codes = names.map((named, i): CodeData => {
    const [argcount, posonly, kwonly, flags, nlocals, nregs] = fields.map((values) => values[i]);
    const head = { ...named, firstLine: firstLines[i], argcount, posonly, kwonly, flags, nlocals, nregs };
    const body = late[i] ? { ...LATE_BODY, late: true } : (bodies.next().value as CodeBody);
    return { ...head, freevars: freevars[i], ...body };
  });
  const filename = libraryFile(name);
  return { name, filename, internal: true, hidden, codes, text, ...(late.includes(true) && { restAt }) };
}

/** The bodies of a unit's late codes, by their codes' indices. */
export function unpackRest(unit: Unit, packed: PackedUnit): Map<number, CodeBody> {
  const late = unit.codes.flatMap((code, i) => (code.late ? [i] : []));
  const bodies = readBodies(
    new UnitReader(packed),
    late.map((i) => unit.codes[i].nlocals),
  );
  return new Map(late.map((index, i) => [index, bodies[i]]));
}

/** A unit with its text and all bodies. */
export function unpackWhole(name: string, { units, texts, rest }: PackedLibrary): Unit {
  const unit = unpackUnit(name, units[name], unpackText(texts[name]));
  if (rest[name] !== undefined)
    for (const [i, body] of unpackRest(unit, rest[name]))
      unit.codes[i] = { ...unit.codes[i], ...body, late: undefined };
  return unit;
}

function writeBodies(to: UnitWriter, codes: readonly CodeData[]): void {
  for (const { varnames } of codes) to.stringList(varnames);
  for (const { names } of codes) to.stringList(names);
  for (const { consts } of codes) to.list(consts, (c) => to.const(c));
  for (const { handlers } of codes) to.list([...handlers], (word) => to.write(word));
  writeWords(to, codes);
}

/** @param variables how many each code has */
function readBodies(from: UnitReader, variables: readonly number[]): CodeBody[] {
  const column = <T>(each: () => T): T[] => Array.from(variables, each);
  const varnames = column(() => from.stringList());
  const names = column(() => from.stringList());
  const consts = column(() => from.list(() => from.const()));
  const handlers = column(() => from.list(() => from.read()));
  const arrays = inCommon([...handlers, ...readWords(from, variables)]);
  return variables.map((_, i) => ({
    varnames: varnames[i],
    names: names[i],
    consts: consts[i],
    words: arrays[variables.length + i],
    handlers: arrays[i],
  }));
}

/** A qualified name mostly ends in the name: then only what is before stands there. */
function writeName(to: UnitWriter, { name, qualname, doc }: CodeData): void {
  to.string(name);
  const ends = qualname.endsWith(name);
  to.write(ends ? 1 : 0);
  to.string(ends ? qualname.slice(0, qualname.length - name.length) : qualname);
  to.write(doc === undefined ? 0 : 1);
  if (doc !== undefined) to.string(doc);
}

function readName(from: UnitReader): Pick<CodeData, 'name' | 'qualname' | 'doc'> {
  const name = from.string();
  const ends = from.read() === 1;
  const before = from.string();
  return {
    name,
    qualname: ends ? before + name : before,
    doc: from.read() === 0 ? undefined : from.string(),
  };
}

/** What an operand is told as: the difference to something that is known when it is read. The first is zero. */
const Told = {
  /** All of the column are zero. */
  Nothing: 0,
  Itself: 1,
  /** Temporaries count from the code's variables. */
  FromVariables: 2,
  /** Jumps count from where they stand, in instructions. */
  FromHere: 3,
  /** To the first operand of the instruction before. */
  FromBefore: 4,
} as const;
const WAYS = [Told.Itself, Told.FromVariables, Told.FromHere, Told.FromBefore];

/** What `told` is counted from for the instruction at `at`. */
function base(told: number, words: Int32Array, at: number, nlocals: number): number {
  switch (told) {
    case Told.FromVariables:
      return nlocals;
    case Told.FromHere:
      return at;
    case Told.FromBefore:
      return at === 0 ? 0 : words[at - 3];
    default:
      return 0;
  }
}

/** All opcodes, then for each opcode the first operands of all its instructions, the second and the third. */
function writeWords(to: UnitWriter, codes: readonly CodeData[]): void {
  for (const { words } of codes) to.write(words.length >> 2);
  const places = new Map<number, Place[]>();
  for (const { words, nlocals } of codes) {
    for (let at = 0; at < words.length; at += 4) {
      to.write(words[at]);
      const of = places.get(words[at]) ?? [];
      places.set(words[at], of);
      of.push({ words, at, nlocals });
    }
  }
  for (const of of places.values()) {
    for (let k = 1; k <= OPERANDS; k++) {
      const { told, column } = shortest(of, k);
      to.write(told);
      to.writeAll(column);
    }
  }
}

interface Place {
  words: Int32Array;
  at: number;
  nlocals: number;
}

/** The way to tell a column with the fewest different numbers: it is the one that compresses best. */
function shortest(places: readonly Place[], k: number): { told: number; column: number[] } {
  if (places.every(({ words, at }) => words[at + k] === 0)) return { told: Told.Nothing, column: [] };
  const ways = WAYS.map((told) => {
    const column = places.map(({ words, at, nlocals }) => words[at + k] - base(told, words, at, nlocals));
    return { told, column: told === Told.FromHere ? column.map((n) => n / 4) : column };
  }).filter(({ column }) => column.every(Number.isInteger));
  const different = ways.map(({ column }) => new Set(column).size);
  return ways[different.indexOf(Math.min(...different))];
}

function readWords(from: UnitReader, variables: readonly number[]): Int32Array[] {
  const codes = from.readAll(variables.length).map((instructions) => new Int32Array(instructions * 4));
  const uses = new Map<number, number>();
  for (const words of codes) {
    for (let at = 0; at < words.length; at += 4) {
      words[at] = from.read();
      uses.set(words[at], (uses.get(words[at]) ?? 0) + 1);
    }
  }
  const operands = new Map([...uses].map(([op, times]) => [op, readColumns(from, times)] as const));
  codes.forEach((words, i) => {
    for (let at = 0; at < words.length; at += 4) {
      const columns = operands.get(words[at]) as Column[];
      for (let k = 1; k <= OPERANDS; k++) {
        const column = columns[k - 1];
        if (column.told === Told.Nothing) continue;
        const own = column.numbers[column.next++];
        words[at + k] =
          (column.told === Told.FromHere ? own * 4 : own) + base(column.told, words, at, variables[i]);
      }
    }
  });
  return codes;
}

interface Column {
  told: number;
  numbers: Int32Array;
  next: number;
}

function readColumns(from: UnitReader, times: number): Column[] {
  return Array.from({ length: OPERANDS }, () => {
    const told = from.read();
    const numbers = new Int32Array(told === Told.Nothing ? 0 : times);
    for (let i = 0; i < numbers.length; i++) numbers[i] = from.read();
    return { told, numbers, next: 0 };
  });
}

/**
 * Arrays of a unit in one buffer. Nobody writes to them afterwards, so where memory can be shared all workers that are
 * sent the unit have it in common.
 */
function inCommon(arrays: readonly ArrayLike<number>[]): Int32Array[] {
  const size = arrays.reduce((sum, { length }) => sum + length, 0);
  const Memory = typeof SharedArrayBuffer === 'function' ? SharedArrayBuffer : ArrayBuffer;
  const room = new Int32Array(new Memory(size * Int32Array.BYTES_PER_ELEMENT));
  let used = 0;
  return arrays.map((words) => {
    const place = room.subarray(used, used + words.length);
    place.set(words);
    used += words.length;
    return place;
  });
}

/** Line, end line, column, end column of each instruction; most instructions stand where one before them does. */
export function packText({ source, positions }: UnitText): PackedText {
  const repeats = new NumberWriter();
  const columns = Array.from({ length: 4 }, () => new NumberWriter());
  for (const of of positions) {
    const seen = new Map<string, number>();
    let [line, column] = [0, 0];
    repeats.write(of.length >> 2);
    for (let at = 0; at < of.length; at += 4) {
      const [from, to, begin, end] = of.subarray(at, at + 4);
      const key = `${from} ${to} ${begin} ${end}`;
      const found = seen.get(key);
      repeats.write(found === undefined ? 0 : seen.size - found);
      if (found !== undefined) continue;
      seen.set(key, seen.size);
      [from - line, to - from, begin - column, end - begin].forEach((n, i) => {
        columns[i].write(n);
      });
      [line, column] = [from, begin];
    }
  }
  const count = new NumberWriter();
  count.write(positions.length);
  return { source, positions: [count, repeats, ...columns].map(({ text }) => text).join(' ') };
}

export function unpackText({ source, positions }: PackedText): UnitText {
  const [count, repeats, ...columns] = positions.split(' ').map((text) => new NumberReader(text));
  const codes = Array.from({ length: count.read() }, () => {
    const of = new Int32Array(repeats.read() * 4);
    const seen: number[] = [];
    let [line, column] = [0, 0];
    for (let at = 0; at < of.length; at += 4) {
      const back = repeats.read();
      if (back !== 0) {
        const place = seen[seen.length - back];
        of.copyWithin(at, place, place + 4);
        continue;
      }
      seen.push(at);
      const [from, to, begin, end] = columns.map((numbers) => numbers.read());
      line += from;
      column += begin;
      of.set([line, line + to, column, column + end], at);
    }
    return of;
  });
  return { source, positions: inCommon(codes) };
}
