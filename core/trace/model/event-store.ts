import type { Kind, TraceEvent } from '../event';
import { Float64Column, firstAbove, Int32Column, Uint8Column } from './columns';

const NO_TEXT = -1;

/** All events of a run in columns (41 bytes an event, texts apart), read back one by one by their index. */
export class EventStore {
  readonly #kind = new Uint8Column();
  readonly #time = new Float64Column();
  readonly #pid = new Int32Column();
  readonly #tid = new Int32Column();
  readonly #line = new Int32Column();
  readonly #a = new Int32Column();
  readonly #b = new Int32Column();
  readonly #c = new Int32Column();
  readonly #d = new Int32Column();
  readonly #text = new Int32Column();
  readonly #texts: string[] = [];

  get length(): number {
    return this.#kind.length;
  }

  /** @throws when `event` is earlier than the one before it: a trace never goes back in time. */
  push(event: TraceEvent): void {
    const before = this.length === 0 ? 0 : this.#time.data[this.length - 1];
    if (!(event.time >= before)) {
      throw new Error(`trace event ${this.length}: time ${event.time} ns is before ${before} ns`);
    }
    this.#kind.push(event.kind);
    this.#time.push(event.time);
    this.#pid.push(event.pid);
    this.#tid.push(event.tid);
    this.#line.push(event.line);
    this.#a.push(event.a);
    this.#b.push(event.b);
    this.#c.push(event.c);
    this.#d.push(event.d);
    this.#text.push(event.text === '' ? NO_TEXT : this.#texts.push(event.text) - 1);
  }

  /** Event `index`, written into `into` when given (to replay many without making an object each). */
  at(index: number, into: TraceEvent = blankEvent()): TraceEvent {
    if (!(index >= 0 && index < this.length)) {
      throw new RangeError(`trace event ${index} of ${this.length}`);
    }
    into.kind = this.#kind.data[index] as Kind;
    into.time = this.#time.data[index];
    into.pid = this.#pid.data[index];
    into.tid = this.#tid.data[index];
    into.line = this.#line.data[index];
    into.a = this.#a.data[index];
    into.b = this.#b.data[index];
    into.c = this.#c.data[index];
    into.d = this.#d.data[index];
    into.text = this.text(index);
    return into;
  }

  time(index: number): number {
    return this.#time.data[index];
  }

  kind(index: number): Kind {
    return this.#kind.data[index] as Kind;
  }

  pid(index: number): number {
    return this.#pid.data[index];
  }

  tid(index: number): number {
    return this.#tid.data[index];
  }

  /** Field `a` of an event: mostly the id of what it is about. */
  a(index: number): number {
    return this.#a.data[index];
  }

  /** Field `b`: of the story's OpBegin and OpEnd, the operation. */
  b(index: number): number {
    return this.#b.data[index];
  }

  /** Whether one thread did both at one instant: the events of one call of the kernel. */
  sameMoment(a: number, b: number): boolean {
    return (
      this.#time.data[a] === this.#time.data[b] &&
      this.#pid.data[a] === this.#pid.data[b] &&
      this.#tid.data[a] === this.#tid.data[b]
    );
  }

  line(index: number): number {
    return this.#line.data[index];
  }

  text(index: number): string {
    const text = this.#text.data[index];
    return text === NO_TEXT ? '' : this.#texts[text];
  }

  /** Index of the last event at or before `time`; −1 when there is none. */
  lastAt(time: number): number {
    return firstAbove(this.#time.data, time, 0, this.length) - 1;
  }
}

export function blankEvent(): TraceEvent {
  return { kind: 1, time: 0, pid: 0, tid: 0, line: 0, a: 0, b: 0, c: 0, d: 0, text: '' };
}
