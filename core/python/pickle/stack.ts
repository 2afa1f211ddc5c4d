import { pushAll } from '../../base/push-all';
import { drop } from '../object/heap';
import type { Slot, Value } from '../object/obj';
import { newException, PyThrow } from '../vm/errors';
import { unpicklingErrorClass } from './errors';

export function unpicklingError(message: string): PyThrow {
  return new PyThrow(newException(unpicklingErrorClass, [message]));
}

/** The stack of an unpickler, with its marks. Owns a reference to each value. */
export class UnpicklerStack {
  readonly values: Value[] = [];
  readonly marks: number[] = [];
  /** Values below belong to what a mark began before: not to be taken. */
  private fence = 0;

  get length(): number {
    return this.values.length;
  }

  push(v: Value): void {
    if (typeof v === 'object') v.rc++;
    this.values.push(v);
  }

  /** The topmost value, with its reference. */
  pop(): Value {
    if (this.values.length <= this.fence) throw this.underflow();
    return this.values.pop() as Value;
  }

  top(): Value {
    if (this.values.length <= this.fence) throw this.underflow();
    return this.values[this.values.length - 1];
  }

  mark(): void {
    this.marks.push(this.values.length);
    this.fence = this.values.length;
  }

  /** Takes the last mark away. @returns where the values above it begin */
  unmark(): number {
    const mark = this.marks.pop();
    if (mark === undefined) throw unpicklingError('could not find MARK');
    this.fence = this.marks.length > 0 ? this.marks[this.marks.length - 1] : 0;
    return mark;
  }

  /** All values from `from` on, with their references. */
  take(from: number): Value[] {
    if (from < this.fence) throw this.underflow();
    return this.values.splice(from);
  }

  /** The object that the values from `at` on are for; undefined when there are none. */
  target(at: number): Value | undefined {
    if (at > this.values.length || at <= this.fence) throw this.underflow();
    return at === this.values.length ? undefined : this.values[at - 1];
  }

  /** POP: a mark, when nothing was pushed since, or a value. */
  discard(): void {
    if (this.marks.length > 0 && this.marks[this.marks.length - 1] === this.values.length) this.unmark();
    else drop(this.pop());
  }

  underflow(): PyThrow {
    return unpicklingError(this.marks.length > 0 ? 'unexpected MARK found' : 'unpickling stack underflow');
  }

  clear(): void {
    this.marks.length = 0;
    this.fence = 0;
    if (this.values.length > 0) for (const v of this.values.splice(0)) drop(v);
  }

  /** For decoding: does not count. */
  restore(values: readonly Value[], marks: readonly number[]): void {
    pushAll(this.values, values);
    pushAll(this.marks, marks);
    this.fence = marks.length > 0 ? marks[marks.length - 1] : 0;
  }
}

/** Gives references back. */
export function dropAll(values: readonly Slot[]): void {
  for (const v of values) drop(v);
}
