import type { Obj, Slot } from '../object/obj';
import type { Code } from './code';

/** What becomes of the value a frame returns. Literal numbers in the loop. */
export const Ret = {
  Store: 0, // to the register `dst` of the thread's stack
  Drop: 1,
  Init: 2, // it must be None; `x`, the instance, goes to dst
  JumpFalse: 3, // it is a bool: when false the caller goes to `target`
  JumpTrue: 4,
  Not: 5, // its negation goes to dst
  ForIter: 6, // goes to dst; StopIteration: the iterator is dropped and the caller goes to `target`
  Class: 7, // the body of a class: the class is made of its namespace
  Module: 8, // a module's top level: `x`, the module, goes to dst
  Finish: 9, // the thread's outermost frame
  Bool: 10, // its truth goes to dst
  YieldFrom: 11, // sub-iterator: StopIteration's value goes to dst, otherwise the caller yields it
  Exit: 12, // WITH_EXCEPT: its truth goes to dst
  Next: 13, // next(it, default): StopIteration gives `x`
  Signal: 14, // dropped; the call that a signal cut is made again (handlers.ts)
} as const;
export type Ret = (typeof Ret)[keyof typeof Ret];

/** One activation. Reused by depth: a call allocates nothing. */
export class Frame {
  code!: Code;
  /** Saved position: behind the instruction that called. */
  pc = 0;
  /** Index of register 0 in the thread's stack. */
  bp = 0;
  func: Obj | undefined;
  globals!: Obj;
  /** Namespace of a class body or module. */
  locals: Obj | undefined;
  ret: Ret = 0;
  dst = -1;
  target = 0;
  x: Slot;
  /** The generator this activation belongs to. */
  gen: Obj | undefined;
  /** The thread's handled exception when a generator was resumed. */
  savedExc: Obj | undefined;
}
