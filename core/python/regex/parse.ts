import { Flag } from './program';

/** The tree of a pattern. */
export type Node =
  | { kind: 'char'; point: number; fold: boolean }
  | { kind: 'set'; items: SetItem[]; negated: boolean; fold: boolean }
  | { kind: 'any'; all: boolean }
  | { kind: 'where'; at: string; multiLine: boolean }
  | { kind: 'list'; parts: Node[] }
  | { kind: 'choice'; options: Node[] }
  | { kind: 'repeat'; body: Node; least: number; most: number; how: 0 | 1 | 2 }
  | { kind: 'group'; body: Node; number: number }
  | { kind: 'ref'; group: number; fold: boolean }
  | { kind: 'look'; body: Node; behind: boolean; negated: boolean }
  | { kind: 'atomic'; body: Node }
  | { kind: 'condition'; group: number; yes: Node; no: Node };

/** A range of code points, or a class: d D s S w W. */
export type SetItem = { from: number; to: number } | { name: string };

/** A pattern that is wrong. */
export class RegexError extends Error {
  constructor(
    readonly text: string,
    readonly position: number,
  ) {
    super(text);
  }
}

export interface Parsed {
  tree: Node;
  groups: number;
  names: Map<string, number>;
  flags: number;
}

const MAX_REPEAT = 4_294_967_295;
const LETTERS: Readonly<Record<string, number>> = { i: 2, L: 4, m: 8, s: 16, u: 32, x: 64, a: 256 };
const SIMPLE: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7 };

/** Parses a pattern: a recursive descent whose depth is that of the parentheses, which are limited. */
export function parseRegex(pattern: readonly string[], flags: number, isText: boolean): Parsed {
  return new Parser(pattern, flags, isText).parse();
}

const MAX_DEPTH = 100;

class Parser {
  private at = 0;
  private groups = 0;
  private depth = 0;
  private readonly names = new Map<string, number>();
  private readonly open = new Set<number>();

  constructor(
    private readonly text: readonly string[],
    private flags: number,
    private readonly isText: boolean,
  ) {}

  parse(): Parsed {
    const tree = this.choice();
    if (this.at < this.text.length) throw new RegexError('unbalanced parenthesis', this.at);
    return { tree, groups: this.groups, names: this.names, flags: this.flags };
  }

  private has(flag: number): boolean {
    return (this.flags & flag) !== 0;
  }

  private take(what: string): boolean {
    for (let i = 0; i < what.length; i++) if (this.text[this.at + i] !== what[i]) return false;
    this.at += what.length;
    return true;
  }

  private choice(): Node {
    if (++this.depth > MAX_DEPTH) throw new RegexError('too many nested groups for Lockstep', this.at);
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    this.depth--;
    return options.length === 1 ? options[0] : { kind: 'choice', options };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      if (this.has(Flag.Verbose) && this.skipVerbose()) continue;
      const part = this.repeated(parts.length > 0);
      if (part !== undefined) parts.push(part);
    }
    return parts.length === 1 ? parts[0] : { kind: 'list', parts };
  }

  /** White space and comments of a verbose pattern. */
  private skipVerbose(): boolean {
    const c = this.text[this.at];
    if (' \t\n\r\v\f'.includes(c)) {
      this.at++;
      return true;
    }
    if (c !== '#') return false;
    while (this.at < this.text.length && this.text[this.at] !== '\n') this.at++;
    return true;
  }

  private repeated(_after: boolean): Node | undefined {
    const start = this.at;
    if ('*+?'.includes(this.text[this.at]) || this.bounds(false) !== undefined)
      throw new RegexError('nothing to repeat', start);
    let node = this.atom();
    if (node === undefined) return undefined;
    for (let again = false; ; again = true) {
      if (this.has(Flag.Verbose)) while (this.at < this.text.length && this.skipVerbose());
      const here = this.at;
      const range = this.quantifier();
      if (range === undefined) return node;
      if (node.kind === 'where') throw new RegexError('nothing to repeat', here);
      if (again) throw new RegexError('multiple repeat', here);
      const how = this.take('?') ? 1 : this.take('+') ? 2 : 0;
      node = { kind: 'repeat', body: node, least: range[0], most: range[1], how };
    }
  }

  private quantifier(): [number, number] | undefined {
    if (this.take('*')) return [0, -1];
    if (this.take('+')) return [1, -1];
    if (this.take('?')) return [0, 1];
    return this.bounds(true);
  }

  /** {m}, {m,}, {,n}, {m,n}; other braces are plain characters. */
  private bounds(consume: boolean): [number, number] | undefined {
    if (this.text[this.at] !== '{') return undefined;
    const m = /^\{(\d*)(?:(,)(\d*))?\}/.exec(this.text.slice(this.at, this.at + 40).join(''));
    if (m === null || (m[1] === '' && m[2] === undefined)) return undefined;
    const least = m[1] === '' ? 0 : Number(m[1]);
    const most = m[2] === undefined ? least : m[3] === '' ? -1 : Number(m[3]);
    if (least > MAX_REPEAT || most > MAX_REPEAT)
      throw new RegexError('the repetition number is too large', this.at);
    if (!consume) return [least, most];
    if (most >= 0 && most < least) throw new RegexError('min repeat greater than max repeat', this.at + 1);
    this.at += m[0].length;
    return [least, most];
  }

  private atom(): Node | undefined {
    const start = this.at;
    const c = this.text[this.at++];
    const fold = this.has(Flag.IgnoreCase);
    switch (c) {
      case '.':
        return { kind: 'any', all: this.has(Flag.DotAll) };
      case '^':
        return { kind: 'where', at: '^', multiLine: this.has(Flag.MultiLine) };
      case '$':
        return { kind: 'where', at: '$', multiLine: this.has(Flag.MultiLine) };
      case '[':
        return this.set(start);
      case '(':
        return this.group(start);
      case '\\':
        return this.escape(start);
      default:
        return { kind: 'char', point: c.codePointAt(0) as number, fold };
    }
  }

  private escape(start: number): Node {
    const c = this.text[this.at];
    if (c === undefined) throw new RegexError('bad escape (end of pattern)', start);
    const fold = this.has(Flag.IgnoreCase);
    if ('AbBZ'.includes(c)) {
      this.at++;
      return { kind: 'where', at: c, multiLine: false };
    }
    if ('dDsSwW'.includes(c)) {
      this.at++;
      return { kind: 'set', items: [{ name: c }], negated: false, fold: false };
    }
    if (c >= '1' && c <= '9') return this.reference(start, fold);
    return { kind: 'char', point: this.escapedPoint(start), fold };
  }

  private reference(start: number, fold: boolean): Node {
    let digits = this.text[this.at++];
    const next = this.text[this.at];
    if (next !== undefined && next >= '0' && next <= '9') {
      digits += next;
      this.at++;
      const third = this.text[this.at];
      if (/^[0-3][0-7]$/.test(digits) && third !== undefined && third >= '0' && third <= '7') {
        this.at++;
        return { kind: 'char', point: Number.parseInt(digits + third, 8), fold };
      }
    }
    const group = Number(digits);
    if (group > this.groups) throw new RegexError(`invalid group reference ${group}`, start + 1);
    if (this.open.has(group)) throw new RegexError('cannot refer to an open group', start);
    return { kind: 'ref', group, fold };
  }

  /** The code point of an escape that stands for one character. */
  private escapedPoint(start: number): number {
    const c = this.text[this.at++];
    if (c === undefined) throw new RegexError('bad escape (end of pattern)', start);
    if (Object.hasOwn(SIMPLE, c)) return SIMPLE[c];
    if (c === 'x') return this.hex(start, 2);
    if (this.isText && c === 'u') return this.hex(start, 4);
    if (this.isText && c === 'U') return this.hex(start, 8);
    if (c >= '0' && c <= '7') {
      let digits = c;
      while (digits.length < 3 && /^[0-7]$/.test(this.text[this.at] ?? '')) digits += this.text[this.at++];
      return Number.parseInt(digits, 8);
    }
    if (/^[A-Za-z0-9]$/.test(c)) throw new RegexError(`bad escape \\${c}`, start);
    return c.codePointAt(0) as number;
  }

  private hex(start: number, length: number): number {
    let digits = '';
    while (digits.length < length && /^[0-9a-fA-F]$/.test(this.text[this.at] ?? ''))
      digits += this.text[this.at++];
    if (digits.length < length)
      throw new RegexError(`incomplete escape \\${this.text[start + 1]}${digits}`, start);
    return Number.parseInt(digits, 16);
  }

  private set(start: number): Node {
    const negated = this.take('^');
    const items: SetItem[] = [];
    for (let first = true; ; first = false) {
      const c = this.text[this.at];
      if (c === undefined) throw new RegexError('unterminated character set', start);
      if (c === ']' && !first) break;
      const here = this.at;
      const from = this.setItem(start);
      if (this.text[this.at] === '-' && this.text[this.at + 1] !== ']') {
        if (this.text[this.at + 1] === undefined) throw new RegexError('unterminated character set', start);
        this.at++;
        const to = this.setItem(start);
        const shown = this.text.slice(here, this.at).join('');
        if ('name' in from || 'name' in to) throw new RegexError(`bad character range ${shown}`, here);
        if (to.from < from.from) throw new RegexError(`bad character range ${shown}`, here);
        items.push({ from: from.from, to: to.from });
      } else items.push(from);
    }
    this.at++;
    return { kind: 'set', items, negated, fold: this.has(Flag.IgnoreCase) };
  }

  private setItem(setStart: number): SetItem {
    const start = this.at;
    const c = this.text[this.at++];
    if (c === undefined) throw new RegexError('unterminated character set', setStart);
    if (c !== '\\') {
      const point = c.codePointAt(0) as number;
      return { from: point, to: point };
    }
    const escaped = this.text[this.at];
    if (escaped !== undefined && 'dDsSwW'.includes(escaped)) {
      this.at++;
      return { name: escaped };
    }
    if (escaped === 'b') {
      this.at++;
      return { from: 8, to: 8 };
    }
    const point = this.escapedPoint(start);
    return { from: point, to: point };
  }

  private group(start: number): Node | undefined {
    if (!this.take('?')) return this.capture(start, undefined);
    const c = this.text[this.at++];
    switch (c) {
      case ':':
        return this.closed(start, this.choice());
      case '>':
        return { kind: 'atomic', body: this.closed(start, this.choice()) };
      case '=':
      case '!':
        return { kind: 'look', body: this.closed(start, this.choice()), behind: false, negated: c === '!' };
      case '#':
        while (this.text[this.at] !== ')') {
          if (this.at >= this.text.length) throw new RegexError('missing ), unterminated comment', start);
          this.at++;
        }
        this.at++;
        return undefined;
      case '<':
        if (this.take('='))
          return { kind: 'look', body: this.closed(start, this.choice()), behind: true, negated: false };
        if (this.take('!'))
          return { kind: 'look', body: this.closed(start, this.choice()), behind: true, negated: true };
        throw new RegexError(`unknown extension ?<${this.text[this.at] ?? ''}`, start + 1);
      case 'P':
        return this.named(start);
      case '(':
        return this.condition(start);
      case undefined:
        throw new RegexError('unexpected end of pattern', this.at - 1);
      default:
        return this.flagGroup(start);
    }
  }

  private closed(start: number, body: Node): Node {
    if (!this.take(')')) throw new RegexError('missing ), unterminated subpattern', start);
    return body;
  }

  private capture(start: number, name: string | undefined): Node {
    const number = ++this.groups;
    if (name !== undefined) this.names.set(name, number);
    this.open.add(number);
    const body = this.closed(start, this.choice());
    this.open.delete(number);
    return { kind: 'group', body, number };
  }

  private name(end: string): string {
    const start = this.at;
    while (this.at < this.text.length && this.text[this.at] !== end) this.at++;
    if (this.at >= this.text.length) {
      if (this.at === start) throw new RegexError('missing group name', start);
      throw new RegexError(`missing ${end}, unterminated name`, start);
    }
    const name = this.text.slice(start, this.at).join('');
    this.at++;
    if (name === '') throw new RegexError('missing group name', start);
    return name;
  }

  private named(start: number): Node {
    if (this.take('<')) {
      const at = this.at;
      const name = this.name('>');
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
        throw new RegexError(`bad character in group name '${name}'`, at);
      const known = this.names.get(name);
      if (known !== undefined)
        throw new RegexError(
          `redefinition of group name '${name}' as group ${this.groups + 1}; was group ${known}`,
          at,
        );
      return this.capture(start, name);
    }
    if (this.take('=')) {
      const at = this.at;
      const name = this.name(')');
      const group = this.names.get(name);
      if (group === undefined) throw new RegexError(`unknown group name '${name}'`, at);
      if (this.open.has(group)) throw new RegexError('cannot refer to an open group', at);
      return { kind: 'ref', group, fold: this.has(Flag.IgnoreCase) };
    }
    throw new RegexError(`unknown extension ?P${this.text[this.at] ?? ''}`, start + 1);
  }

  private condition(start: number): Node {
    const at = this.at;
    const name = this.name(')');
    const group = /^\d+$/.test(name) ? Number(name) : this.names.get(name);
    if (group === undefined) throw new RegexError(`unknown group name '${name}'`, at);
    const yes = this.sequence();
    const no: Node = this.take('|') ? this.sequence() : { kind: 'list', parts: [] };
    if (this.text[this.at] === '|')
      throw new RegexError('conditional backref with more than two branches', this.at);
    if (!this.take(')')) throw new RegexError('missing ), unterminated subpattern', start);
    if (group > this.groups) throw new RegexError(`invalid group reference ${group}`, at);
    return { kind: 'condition', group, yes, no };
  }

  /** (?ims) for all of the pattern, (?i:…) and (?-i:…) for a part. */
  private flagGroup(start: number): Node | undefined {
    this.at--;
    let on = 0;
    let off = 0;
    let minus = false;
    for (;;) {
      const c = this.text[this.at++];
      if (c === ')' && !minus) {
        if (start !== 0 && this.text.slice(0, start).some((t) => !' \n\t'.includes(t)))
          throw new RegexError('global flags not at the start of the expression', start);
        this.flags |= on;
        return undefined;
      }
      if (c === ':') break;
      if (c === '-' && !minus) minus = true;
      else if (c !== undefined && Object.hasOwn(LETTERS, c)) {
        if (minus) off |= LETTERS[c];
        else on |= LETTERS[c];
      } else if (c === undefined) throw new RegexError('missing -, : or )', this.at - 1);
      else if (this.at === start + 3) throw new RegexError(`unknown extension ?${c}`, start + 1);
      else throw new RegexError(/^[a-zA-Z]$/.test(c) ? 'unknown flag' : 'missing -, : or )', this.at - 1);
    }
    const before = this.flags;
    this.flags = (this.flags | on) & ~off;
    const body = this.closed(start, this.choice());
    this.flags = before;
    return body;
  }
}
