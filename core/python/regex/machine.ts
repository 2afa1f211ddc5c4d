import { Code, type RegexProgram, Where } from './program';

/** A text by code points. */
export type Points = Uint32Array | Uint16Array | Uint8Array;

export function pointsOf(text: string): Points {
  const units = new Uint16Array(text.length);
  let pairs = false;
  for (let i = 0; i < text.length; i++) {
    units[i] = text.charCodeAt(i);
    if ((units[i] & 0xfc00) === 0xd800) pairs = true;
  }
  return pairs ? Uint32Array.from([...text], (c) => c.codePointAt(0) as number) : units;
}

export type How = 'match' | 'fullmatch' | 'search';

/** Steps in all after which a match is given up: it would go on for years. */
const MAX_STEPS = 100_000_000;

export class TooManySteps extends Error {}

/** Kinds of entries of the stack: what is tried, or put back, when the way taken fails. */
const Undo = { Try: 0, Slot: 1, Register: 2, Fewer: 3, More: 4 } as const;

/**
 * A backtracking machine with a stack of its own. Entries of the stack are three numbers and a kind; failing pops
 * them until one says where to go on.
 */
export class Matcher {
  steps = 0;
  private readonly slots: Int32Array;
  private readonly registers: Int32Array;
  private stack: number[] = [];

  constructor(
    private readonly program: RegexProgram,
    private readonly text: Points,
    private readonly end: number,
  ) {
    this.slots = new Int32Array((program.groups + 1) * 2);
    this.registers = new Int32Array(program.registers);
  }

  /** Spans of the match and its groups (−1 where a group took no part), or undefined. */
  find(from: number, how: How, notEmptyAt = -1): number[] | undefined {
    const { first } = this.program;
    for (let start = from; start <= this.end; start++) {
      if (how === 'search' && first >= 0) {
        start = this.text.indexOf(first, start);
        if (start < 0 || start >= this.end) return undefined;
      }
      const found = this.run(start, how === 'fullmatch', notEmptyAt);
      if (found !== undefined) return found;
      if (how !== 'search') return undefined;
    }
    return undefined;
  }

  private run(start: number, toEnd: boolean, notEmptyAt: number): number[] | undefined {
    const { code } = this.program;
    const { slots, registers, text, end, stack } = this;
    slots.fill(-1);
    stack.length = 0;
    let pc = 0;
    let at = start;
    for (;;) {
      if (++this.steps > MAX_STEPS) throw new TooManySteps();
      const { code: op, a, b } = code[pc];
      let fine = true;
      switch (op) {
        case Code.Char:
          fine = at < end && text[at] === a;
          at++;
          pc++;
          break;
        case Code.Set:
          fine = at < end && this.program.sets[a](text[at]);
          at++;
          pc++;
          break;
        case Code.Split:
          stack.push(b, at, 0, Undo.Try);
          pc = a;
          break;
        case Code.Jump:
          pc = a;
          break;
        case Code.Save:
          stack.push(a, slots[a], 0, Undo.Slot);
          slots[a] = at;
          pc++;
          break;
        case Code.Assert:
          fine = this.holds(a, at);
          pc++;
          break;
        case Code.BackRef: {
          const length = this.reference(a, b === 1, at);
          fine = length >= 0;
          at += length;
          pc++;
          break;
        }
        case Code.Repeat: {
          const reached = this.repeat(code[pc], pc, at);
          fine = reached >= 0;
          at = reached;
          pc++;
          break;
        }
        case Code.Mark:
          stack.push(a, registers[a], 0, Undo.Register);
          registers[a] = stack.length;
          pc++;
          break;
        case Code.Cut:
          this.cut(registers[a]);
          pc++;
          break;
        case Code.Position:
          stack.push(a, registers[a], 0, Undo.Register);
          registers[a] = at;
          pc++;
          break;
        case Code.Restore:
          at = registers[a];
          pc++;
          break;
        case Code.Progress:
          pc = at === registers[a] ? b : pc + 1;
          break;
        case Code.Back:
          fine = at >= a;
          at -= a;
          pc++;
          break;
        case Code.IfGroup:
          pc = slots[a * 2 + 1] >= 0 ? pc + 1 : b;
          break;
        case Code.Match:
          fine = (!toEnd || at === end) && !(at === start && start === notEmptyAt);
          if (fine) return this.result(start, at);
          break;
        default:
          fine = false;
      }
      if (fine) continue;
      const next = this.fail();
      if (next === undefined) return undefined;
      [pc, at] = next;
    }
  }

  private result(start: number, at: number): number[] {
    const spans = [...this.slots];
    spans[0] = start;
    spans[1] = at;
    return spans;
  }

  /** Undoes until something is left to try: where to go on. */
  private fail(): [number, number] | undefined {
    const { stack, slots, registers } = this;
    while (stack.length > 0) {
      const kind = stack.pop() as number;
      const third = stack.pop() as number;
      const second = stack.pop() as number;
      const first = stack.pop() as number;
      switch (kind) {
        case Undo.Try:
          return [first, second];
        case Undo.Slot:
          slots[first] = second;
          break;
        case Undo.Register:
          registers[first] = second;
          break;
        case Undo.Fewer: {
          // a greedy repeat gives one back; third is the least position
          const at = second - 1;
          if (at > third) stack.push(first, at, third, Undo.Fewer);
          return [first, at];
        }
        case Undo.More: {
          // a lazy repeat takes one more; third is how many it may still take, −1 any number
          const { a } = this.program.code[first - 1];
          if (third !== 0 && second < this.end && this.program.sets[a](this.text[second])) {
            stack.push(first, second + 1, third < 0 ? third : third - 1, Undo.More);
            return [first, second + 1];
          }
        }
      }
    }
    return undefined;
  }

  /** Forgets what could be tried since the stack had that length; slots and registers are still put back on failing. */
  private cut(length: number): void {
    const { stack } = this;
    let kept = length;
    for (let i = length; i < stack.length; i += 4) {
      if (stack[i + 3] !== Undo.Slot && stack[i + 3] !== Undo.Register) continue;
      for (let k = 0; k < 4; k++) stack[kept + k] = stack[i + k];
      kept += 4;
    }
    stack.length = kept;
  }

  /** Takes characters of a set; the position reached, or −1. */
  private repeat(
    instruction: { a: number; b: number; c: number; d: number },
    pc: number,
    from: number,
  ): number {
    const { a, b: least, c: most, d: how } = instruction;
    const set = this.program.sets[a];
    const { text, end } = this;
    const limit = how === 1 ? from + least : most < 0 ? end : Math.min(end, from + most);
    let at = from;
    while (at < limit && at < end && set(text[at])) at++;
    this.steps += (at - from) >> 3;
    if (at - from < least) return -1;
    if (how === 1) this.stack.push(pc + 1, at, most < 0 ? -1 : most - least, Undo.More);
    else if (how === 0 && at > from + least) this.stack.push(pc + 1, at, from + least, Undo.Fewer);
    return at;
  }

  private holds(where: number, at: number): boolean {
    const { text, end } = this;
    switch (where) {
      case Where.Start:
        return at === 0;
      case Where.LineStart:
        return at === 0 || text[at - 1] === 10;
      case Where.End:
        return at === end;
      case Where.LastEnd:
        return at === end || (at === end - 1 && text[at] === 10);
      case Where.LineEnd:
        return at === end || text[at] === 10;
      default: {
        const { isWord } = this.program;
        const before = at > 0 && isWord(text[at - 1]);
        const after = at < end && isWord(text[at]);
        return (before !== after) === (where === Where.Word);
      }
    }
  }

  /** Length of what the group matched when it stands here again; −1 otherwise. */
  private reference(group: number, folded: boolean, at: number): number {
    const from = this.slots[group * 2];
    const to = this.slots[group * 2 + 1];
    if (from < 0 || to < 0 || at + to - from > this.end) return -1;
    const { fold } = this.program;
    for (let i = 0; i < to - from; i++) {
      const x = this.text[from + i];
      const y = this.text[at + i];
      if (x !== y && !(folded && fold(x) === fold(y))) return -1;
    }
    return to - from;
  }
}
