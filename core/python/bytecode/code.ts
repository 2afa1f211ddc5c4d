import { Op } from './op';

/** A constant as plain data: what passes through structuredClone and JSON-like stores. */
export type Const =
  | number
  | bigint
  | string
  | boolean
  | { none: true }
  | { ellipsis: true }
  | { float: number }
  | { bytes: Uint8Array }
  | { tuple: Const[] }
  | { names: string[] }; // keyword names of a call

/** Flags of a code. */
export const CodeFlag = {
  Varargs: 1,
  Varkw: 2,
  Generator: 4,
  ClassBody: 8,
  Module: 16,
  Comprehension: 32,
} as const;

/** What a scope runs. All jump targets and pcs are indices into `words`. */
export interface CodeBody {
  /** Names of registers 0 … nlocals−1, parameters first. */
  varnames: string[];
  names: string[];
  consts: Const[];
  words: Int32Array;
  /** Per handler: from, to (exclusive), handler pc, number of the first register to drop. Innermost first. */
  handlers: Int32Array;
}

/** One compiled scope. */
export interface CodeData extends CodeBody {
  name: string;
  qualname: string;
  firstLine: number;
  /** Positional parameters, among them `posonly` positional-only ones; then `kwonly` keyword-only ones, *args, **kwargs. */
  argcount: number;
  posonly: number;
  kwonly: number;
  flags: number;
  nlocals: number;
  nregs: number;
  freevars: string[];
  doc: string | undefined;
  /** Its body is fetched when it first runs (library/late.ts); LATE_BODY is in its place. */
  late?: boolean;
}

/** What stands for a body that has not come. */
export const LATE_BODY: Readonly<CodeBody> = {
  varnames: [],
  names: [],
  consts: [],
  words: Int32Array.of(Op.LATE, 0, 0, 0),
  handlers: new Int32Array(0),
};

/** A module compiled: its codes by index, the module's own first. */
export interface Unit {
  name: string;
  filename: string;
  /** True for the stdlib: left out of line events; `hidden` also out of tracebacks. */
  internal: boolean;
  hidden: boolean;
  codes: CodeData[];
  /** Read by `textOf` (library/late.ts). */
  text: UnitText | LateText;
  /** Where the bodies of its late codes are to be had. */
  restAt?: string;
}

/** A text of the library that is fetched where it is needed: seldom. */
export interface LateText {
  textAt: string;
}

/** A unit of the library that is fetched where it is needed. */
export interface LateUnit extends LateText {
  unitAt: string;
  /** There only where it has late codes. */
  restAt: string;
}

/** A module's source, and where the instructions of its codes stand in it. */
export interface UnitText {
  source: string;
  /** Per code and instruction: line, end line, column, end column (UTF-8 offsets, −1 unknown). */
  positions: Int32Array[];
}
