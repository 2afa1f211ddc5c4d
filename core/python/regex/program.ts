/** What a pattern is compiled to: instructions of a backtracking machine (machine.ts). */

export const Code = {
  Char: 0, // a: code point
  Set: 1, // a: index of a set
  Split: 2, // try a first, then b
  Jump: 3, // a
  Save: 4, // a: slot
  Assert: 5, // a: Where
  BackRef: 6, // a: group
  Repeat: 7, // a: set, b: least, c: most (−1: no limit), d: 0 greedy, 1 lazy, 2 possessive
  Mark: 8, // register a = depth of the stack: an atomic group or look-around begins
  Cut: 9, // everything tried since register a was marked is forgotten
  Position: 10, // register a = position
  Restore: 11, // position = register a
  Progress: 12, // goes to b when the position is that of register a: a round that took nothing ends its loop
  Back: 13, // position −= a, or fails
  Fail: 14,
  IfGroup: 15, // goes to b unless group a took part
  Match: 16,
} as const;

export const Where = { LineStart: 0, LineEnd: 1, Start: 2, End: 3, LastEnd: 4, Word: 5, NotWord: 6 } as const;

export interface Instruction {
  code: number;
  a: number;
  b: number;
  c: number;
  d: number;
}

/** True for the code points of a character class. */
export type CharSet = (point: number) => boolean;

export interface RegexProgram {
  code: Instruction[];
  sets: CharSet[];
  /** Groups, the whole match not counted. */
  groups: number;
  names: Map<string, number>;
  registers: number;
  flags: number;
  /** A code point that every match begins with; −1 when there is none. */
  first: number;
  /** Words of the text compared: equal letters of both cases are the same. */
  fold: (point: number) => number;
  isWord: CharSet;
}

export const Flag = {
  IgnoreCase: 2,
  Locale: 4,
  MultiLine: 8,
  DotAll: 16,
  Unicode: 32,
  Verbose: 64,
  Ascii: 256,
} as const;
