import { isAlnum, isDecimal, isSpace } from './classes';
import { type Node, parseRegex, RegexError, type SetItem } from './parse';
import { type CharSet, Code, Flag, type Instruction, type RegexProgram, Where } from './program';

/** Instructions a pattern may become: counted repeats are written out. */
const MAX_CODE = 100_000;

/** Compiles a pattern. @throws RegexError */
export function compileRegex(pattern: readonly string[], flags: number, isText: boolean): RegexProgram {
  const parsed = parseRegex(pattern, flags, isText);
  return new Compiler(parsed.flags, isText).program(parsed.tree, parsed.groups, parsed.names);
}

const asciiWord: CharSet = (p) =>
  (p >= 48 && p <= 57) || (p >= 65 && p <= 90) || p === 95 || (p >= 97 && p <= 122);
const asciiSpace: CharSet = (p) => p === 32 || (p >= 9 && p <= 13);
const asciiDigit: CharSet = (p) => p >= 48 && p <= 57;

function foldPoint(point: number): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  const lower = String.fromCodePoint(point).toLowerCase();
  const folded = lower.codePointAt(0) as number;
  return lower.length === (folded > 0xffff ? 2 : 1) ? folded : point;
}
const foldAscii = (point: number): number => (point >= 65 && point <= 90 ? point + 32 : point);

class Compiler {
  private readonly code: Instruction[] = [];
  private readonly sets: CharSet[] = [];
  private registers = 0;
  private readonly ascii: boolean;
  private readonly fold: (point: number) => number;

  constructor(
    private readonly flags: number,
    isText: boolean,
  ) {
    this.ascii = !isText || (flags & Flag.Ascii) !== 0;
    this.fold = this.ascii ? foldAscii : foldPoint;
  }

  program(tree: Node, groups: number, names: Map<string, number>): RegexProgram {
    this.node(tree);
    this.emit(Code.Match);
    return {
      code: this.code,
      sets: this.sets,
      groups,
      names,
      registers: this.registers,
      flags: this.flags,
      first: firstPoint(tree),
      fold: this.fold,
      isWord: this.class('w'),
    };
  }

  private emit(code: number, a = 0, b = 0, c = 0, d = 0): Instruction {
    if (this.code.length >= MAX_CODE) throw new RegexError('the pattern is too large for Lockstep', 0);
    const instruction = { code, a, b, c, d };
    this.code.push(instruction);
    return instruction;
  }

  private node(node: Node): void {
    switch (node.kind) {
      case 'char':
        if (node.fold) this.emit(Code.Set, this.setOf(node) as number);
        else this.emit(Code.Char, node.point);
        return;
      case 'set':
      case 'any':
        this.emit(Code.Set, this.setOf(node) as number);
        return;
      case 'where':
        this.emit(Code.Assert, whereOf(node.at, node.multiLine));
        return;
      case 'list':
        for (const part of node.parts) this.node(part);
        return;
      case 'choice':
        this.choice(node.options);
        return;
      case 'repeat':
        this.repeat(node);
        return;
      case 'group':
        this.emit(Code.Save, node.number * 2);
        this.node(node.body);
        this.emit(Code.Save, node.number * 2 + 1);
        return;
      case 'ref':
        this.emit(Code.BackRef, node.group, node.fold ? 1 : 0);
        return;
      case 'atomic': {
        const mark = this.registers++;
        this.emit(Code.Mark, mark);
        this.node(node.body);
        this.emit(Code.Cut, mark);
        return;
      }
      case 'look':
        this.look(node);
        return;
      case 'condition': {
        const test = this.emit(Code.IfGroup, node.group);
        this.node(node.yes);
        const jump = this.emit(Code.Jump);
        test.b = this.code.length;
        this.node(node.no);
        jump.a = this.code.length;
      }
    }
  }

  private choice(options: readonly Node[]): void {
    const ends: Instruction[] = [];
    options.forEach((option, i) => {
      if (i === options.length - 1) {
        this.node(option);
        return;
      }
      const split = this.emit(Code.Split, this.code.length + 1);
      this.node(option);
      ends.push(this.emit(Code.Jump));
      split.b = this.code.length;
    });
    for (const jump of ends) jump.a = this.code.length;
  }

  private repeat({ body, least, most, how }: Extract<Node, { kind: 'repeat' }>): void {
    const set = this.setOf(body);
    if (set !== undefined) {
      this.emit(Code.Repeat, set, least, most, how);
      return;
    }
    const mark = how === 2 ? this.registers++ : -1;
    if (mark >= 0) this.emit(Code.Mark, mark);
    for (let i = 0; i < least; i++) this.node(body);
    if (most < 0) this.loop(body, how === 1);
    else this.options(body, most - least, how === 1);
    if (mark >= 0) this.emit(Code.Cut, mark);
  }

  private loop(body: Node, lazy: boolean): void {
    const start = this.code.length;
    const split = this.emit(Code.Split);
    const before = this.registers++;
    this.emit(Code.Position, before);
    this.node(body);
    const progress = this.emit(Code.Progress, before);
    this.emit(Code.Jump, start);
    progress.b = this.code.length;
    split.a = lazy ? this.code.length : start + 1;
    split.b = lazy ? start + 1 : this.code.length;
  }

  private options(body: Node, count: number, lazy: boolean): void {
    const splits: Instruction[] = [];
    for (let i = 0; i < count; i++) {
      const split = this.emit(Code.Split);
      split.a = this.code.length;
      splits.push(split);
      this.node(body);
    }
    for (const split of splits) {
      split.b = this.code.length;
      if (lazy) [split.a, split.b] = [split.b, split.a];
    }
  }

  private look({ body, behind, negated }: Extract<Node, { kind: 'look' }>): void {
    const width = behind ? widthOf(body) : 0;
    if (width === undefined) throw new RegexError('look-behind requires fixed-width pattern', -1);
    const mark = this.registers++;
    const before = this.registers++;
    this.emit(Code.Mark, mark);
    this.emit(Code.Position, before);
    const split = negated ? this.emit(Code.Split, this.code.length + 1) : undefined;
    if (width > 0) this.emit(Code.Back, width);
    this.node(body);
    this.emit(Code.Cut, mark);
    if (split === undefined) this.emit(Code.Restore, before);
    else {
      this.emit(Code.Fail);
      split.b = this.code.length;
    }
  }

  /** The set of a node that is one character; undefined for others. */
  private setOf(node: Node): number | undefined {
    let set: CharSet;
    if (node.kind === 'char') {
      const { point } = node;
      const folded = this.fold(point);
      set = node.fold ? (p) => p === point || this.fold(p) === folded : (p) => p === point;
    } else if (node.kind === 'any') set = node.all ? () => true : (p) => p !== 10;
    else if (node.kind === 'set') set = this.setTest(node);
    else return undefined;
    this.sets.push(set);
    return this.sets.length - 1;
  }

  private setTest({ items, negated, fold }: Extract<Node, { kind: 'set' }>): CharSet {
    const tests = items.map((item) => this.itemTest(item));
    const any = (p: number): boolean => {
      for (let i = 0; i < tests.length; i++) if (tests[i](p)) return true;
      return false;
    };
    const either = fold ? (p: number): boolean => any(p) || any(this.fold(p)) || any(upperOf(p)) : any;
    // the answers for ASCII are worked out once
    const known = Array.from({ length: 128 }, (_, p) => either(p) !== negated);
    return (p) => (p < 128 ? known[p] : either(p) !== negated);
  }

  private itemTest(item: SetItem): CharSet {
    if ('name' in item) return this.class(item.name);
    const { from, to } = item;
    return (p) => p >= from && p <= to;
  }

  private class(name: string): CharSet {
    switch (name) {
      case 'w':
        return this.ascii ? asciiWord : (p) => (p < 128 ? asciiWord(p) : isAlnum(p));
      case 's':
        return this.ascii ? asciiSpace : isSpace;
      case 'd':
        return this.ascii ? asciiDigit : isDecimal;
      default: {
        const positive = this.class(name.toLowerCase());
        return (p) => !positive(p);
      }
    }
  }
}

function upperOf(point: number): number {
  const upper = String.fromCodePoint(point).toUpperCase();
  const first = upper.codePointAt(0) as number;
  return upper.length === (first > 0xffff ? 2 : 1) ? first : point;
}

function whereOf(at: string, multiLine: boolean): number {
  switch (at) {
    case '^':
      return multiLine ? Where.LineStart : Where.Start;
    case '$':
      return multiLine ? Where.LineEnd : Where.LastEnd;
    case 'A':
      return Where.Start;
    case 'Z':
      return Where.End;
    default:
      return at === 'b' ? Where.Word : Where.NotWord;
  }
}

/** How many characters a node takes, when that is always the same. */
function widthOf(node: Node): number | undefined {
  switch (node.kind) {
    case 'char':
    case 'set':
    case 'any':
      return 1;
    case 'where':
    case 'look':
      return 0;
    case 'list': {
      let sum = 0;
      for (const part of node.parts) {
        const width = widthOf(part);
        if (width === undefined) return undefined;
        sum += width;
      }
      return sum;
    }
    case 'choice':
    case 'condition': {
      const widths = (node.kind === 'choice' ? node.options : [node.yes, node.no]).map(widthOf);
      return widths.every((width) => width === widths[0]) ? widths[0] : undefined;
    }
    case 'repeat': {
      const width = widthOf(node.body);
      return node.least === node.most && width !== undefined ? width * node.least : undefined;
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body);
    default:
      return undefined;
  }
}

/** The code point every match begins with; −1 when that is not known. */
function firstPoint(node: Node): number {
  if (node.kind === 'char') return node.fold ? -1 : node.point;
  if (node.kind === 'list') return node.parts.length === 0 ? -1 : firstPoint(node.parts[0]);
  if (node.kind === 'group' || node.kind === 'atomic') return firstPoint(node.body);
  if (node.kind === 'repeat' && node.least > 0) return firstPoint(node.body);
  return -1;
}
