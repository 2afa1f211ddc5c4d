import { Kind, type Op, OpResult, type TraceEvent } from '../event';
import { firstAbove, Int32Column, Uint8Column } from '../model/columns';
import type { Reducer } from '../model/reducer';
import type { Observer } from './walk';

const NONE = -1;

/** The result of an operation that has not ended, or whose process ended in it. */
export const UNENDED = 255;

/**
 * What threads did with the program's objects (`q.put`, `e.wait`, `c.recv` …): stretches from OpBegin to OpEnd, nested
 * as calls are. An operation is known by its number, in the order of beginnings.
 */
export class Operations implements Observer {
  readonly #begin = new Int32Column();
  readonly #end = new Int32Column();
  readonly #outer = new Int32Column();
  readonly #process = new Int32Column();
  readonly #tid = new Int32Column();
  readonly #object = new Int32Column();
  readonly #op = new Uint8Column();
  readonly #result = new Uint8Column();
  /** By "process tid": numbers of the thread's operations, and their first events beside them. */
  readonly #threads = new Map<string, { numbers: Int32Column; begins: Int32Column; innermost: number }>();

  /** The operation that ended last; −1 before the first did. */
  ended = NONE;

  get length(): number {
    return this.#begin.length;
  }

  /** Index of the event that began it. */
  begin(number: number): number {
    return this.#begin.data[number];
  }

  /** Index of the event that ended it; −1 while nothing has. */
  end(number: number): number {
    return this.#end.data[number];
  }

  /** The operation it is a part of (a queue's `get` receives from a connection); −1 for none. */
  outer(number: number): number {
    return this.#outer.data[number];
  }

  process(number: number): number {
    return this.#process.data[number];
  }

  tid(number: number): number {
    return this.#tid.data[number];
  }

  /** Index of the object. */
  object(number: number): number {
    return this.#object.data[number];
  }

  op(number: number): Op {
    return this.#op.data[number] as Op;
  }

  /** How it ended, or UNENDED. */
  result(number: number): OpResult | typeof UNENDED {
    return this.#result.data[number] as OpResult | typeof UNENDED;
  }

  /** The innermost operation that the thread is in just after event `event`; −1 for none. */
  at(process: number, tid: number, event: number): number {
    const thread = this.#threads.get(`${process} ${tid}`);
    if (thread === undefined) return NONE;
    const last = firstAbove(thread.begins.data, event, 0, thread.begins.length) - 1;
    let number = last < 0 ? NONE : thread.numbers.data[last];
    while (number !== NONE && this.end(number) !== NONE && this.end(number) <= event)
      number = this.outer(number);
    return number;
  }

  /** What the program itself called, of an operation that may be a part of it. */
  outermost(number: number): number {
    let at = number;
    while (this.outer(at) !== NONE) at = this.outer(at);
    return at;
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.OpBegin) this.#open(event, index, after);
    else if (event.kind === Kind.OpEnd) this.#close(event, index, after);
    else if (event.kind === Kind.ThreadExit) this.#abandon(after.process(event.pid).index, event.a, index);
    else if (event.kind === Kind.ProcessExit) {
      const process = after.process(event.pid);
      for (const { tid } of process.threads) this.#abandon(process.index, tid, index);
    }
  }

  #open(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const process = after.process(event.pid).index;
    const thread = this.#thread(process, event.tid);
    const number = this.length;
    this.#begin.push(index);
    this.#end.push(NONE);
    this.#outer.push(thread.innermost);
    this.#process.push(process);
    this.#tid.push(event.tid);
    this.#object.push(after.story.object(after.state, event.a).index);
    this.#op.push(event.b);
    this.#result.push(UNENDED);
    thread.numbers.push(number);
    thread.begins.push(index);
    thread.innermost = number;
  }

  #close(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const thread = this.#thread(after.process(event.pid).index, event.tid);
    const object = after.story.object(after.state, event.a).index;
    let number = thread.innermost;
    while (number !== NONE && !(this.object(number) === object && this.op(number) === event.b))
      number = this.outer(number);
    if (number === NONE) return; // Begun before the trace was.
    // What an exception left on its way out ends with what it was a part of.
    for (let inner = thread.innermost; inner !== number; inner = this.outer(inner))
      this.#finish(inner, index, OpResult.Raised);
    this.#finish(number, index, event.c);
    this.ended = number;
    thread.innermost = this.outer(number);
  }

  #abandon(process: number, tid: number, index: number): void {
    const thread = this.#threads.get(`${process} ${tid}`);
    if (thread === undefined) return;
    for (let number = thread.innermost; number !== NONE; number = this.outer(number))
      this.#finish(number, index, UNENDED);
    thread.innermost = NONE;
  }

  #finish(number: number, index: number, result: number): void {
    this.#end.data[number] = index;
    this.#result.data[number] = result;
  }

  #thread(process: number, tid: number) {
    const key = `${process} ${tid}`;
    let thread = this.#threads.get(key);
    if (thread === undefined) {
      thread = { numbers: new Int32Column(), begins: new Int32Column(), innermost: NONE };
      this.#threads.set(key, thread);
    }
    return thread;
  }
}
