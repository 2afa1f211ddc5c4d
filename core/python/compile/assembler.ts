import type { CodeData, Const } from '../bytecode/code';
import type { Op } from '../bytecode/op';
import type { Located } from '../parse/ast';

/** A place in the code, known or yet to be placed. */
export interface Label {
  pc: number;
  /** Indices of words that want its pc. */
  uses: number[];
}

/** A region whose exceptions go to `target`; it may be left and entered again. */
export interface Handler {
  target: Label;
  /** First register that is dropped when the exception arrives; it goes there. */
  depth: number;
  level: number;
  segments: [from: number, to: number][];
  open: number | undefined;
}

/** Writes one scope's instructions: registers, constants, names, positions, jumps, handlers. */
export class Assembler {
  private readonly words: number[] = [];
  /** Line, end line, column, end column of each instruction. */
  readonly positions: number[] = [];
  private readonly consts: Const[] = [];
  private readonly constAt = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly nameAt = new Map<string, number>();
  private readonly handlers: Handler[] = [];
  private readonly active: Handler[] = [];
  /** Next free temporary, and the most that were in use. */
  top: number;
  private most: number;
  position: Located;

  constructor(
    readonly nlocals: number,
    start: Located,
  ) {
    this.top = nlocals;
    this.most = nlocals;
    this.position = start;
  }

  get pc(): number {
    return this.words.length;
  }

  emit(op: Op, a = 0, b = 0, c = 0): void {
    this.words.push(op, a, b, c);
    const { lineno, end_lineno, col_offset, end_col_offset } = this.position;
    this.positions.push(lineno, end_lineno, col_offset, end_col_offset);
  }

  /** Emits a jump; `slot` 1…3 says which word takes the label. */
  jump(op: Op, label: Label, slot: 1 | 2 | 3, a = 0, b = 0): void {
    const at = this.words.length;
    this.emit(op, a, b, 0);
    if (label.pc >= 0) this.words[at + slot] = label.pc;
    else label.uses.push(at + slot);
  }

  label(): Label {
    return { pc: -1, uses: [] };
  }

  place(label: Label): void {
    label.pc = this.pc;
    for (const use of label.uses) this.words[use] = label.pc;
  }

  /** `count` new consecutive temporaries; the first one's number. */
  temp(count = 1): number {
    const first = this.top;
    this.top += count;
    if (this.top > this.most) this.most = this.top;
    return first;
  }

  /** Emits, and answers the number after the last temporary that was in use meanwhile. */
  peak(emit: () => void): number {
    const before = this.most;
    this.most = this.top;
    emit();
    const peak = this.most;
    this.most = Math.max(before, peak);
    return peak;
  }

  isTemp(register: number): boolean {
    return register >= this.nlocals;
  }

  constant(value: Const): number {
    const key = constKey(value);
    let at = this.constAt.get(key);
    if (at === undefined) {
      at = this.consts.push(value) - 1;
      this.constAt.set(key, at);
    }
    return at;
  }

  name(text: string): number {
    let at = this.nameAt.get(text);
    if (at === undefined) {
      at = this.names.push(text) - 1;
      this.nameAt.set(text, at);
    }
    return at;
  }

  // ---- handlers ------------------------------------------------------------------------------------------------

  handler(): Handler {
    const handler: Handler = {
      target: this.label(),
      depth: this.top,
      level: this.active.length,
      segments: [],
      open: undefined,
    };
    this.handlers.push(handler);
    return handler;
  }

  enter(handler: Handler): void {
    handler.open = this.pc;
    handler.level = this.active.push(handler) - 1;
  }

  /** Ends the innermost region, which must be `handler`. */
  leave(handler: Handler): void {
    this.close(handler);
    this.active.pop();
  }

  private close(handler: Handler): void {
    if (handler.open !== undefined && handler.open < this.pc) handler.segments.push([handler.open, this.pc]);
    handler.open = undefined;
  }

  /** Number of regions that are open: what `without` goes back to. */
  get depth(): number {
    return this.active.length;
  }

  /** Emits code to which only the outermost `depth` regions apply: the exits of a `return` from inner ones. */
  without(depth: number, emit: () => void): void {
    const paused = this.active.splice(depth);
    for (const handler of paused) this.close(handler);
    emit();
    for (const handler of paused) {
      handler.open = this.pc;
      this.active.push(handler);
    }
  }

  finish(parts: Omit<CodeData, 'nlocals' | 'nregs' | 'names' | 'consts' | 'words' | 'handlers'>): CodeData {
    const sorted = [...this.handlers].sort((x, y) => y.level - x.level);
    const table = sorted.flatMap((h) => h.segments.flatMap(([from, to]) => [from, to, h.target.pc, h.depth]));
    return {
      ...parts,
      nlocals: this.nlocals,
      nregs: this.most + 2,
      names: this.names,
      consts: this.consts,
      words: Int32Array.from(this.words),
      handlers: Int32Array.from(table),
    };
  }
}

function constKey(value: Const): string {
  switch (typeof value) {
    case 'string':
      return `s${value}`;
    case 'object':
      if ('float' in value) return `f${Object.is(value.float, -0) ? '-0' : value.float}`;
      if ('bytes' in value) return `b${value.bytes.join()}`;
      if ('names' in value) return `k${value.names.join()}`;
      if ('tuple' in value) return `t(${value.tuple.map(constKey).join('|')})`;
      return 'none' in value ? 'n' : 'e';
    default:
      return `${typeof value}${value}`;
  }
}
