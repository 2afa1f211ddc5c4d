import { Float64Column, firstAbove, Int32Column, Uint8Column } from './columns';

/** Why one thing came of another. Values stay inside a running page. */
export const Link = {
  /** A release let a waiter go on. */
  Wake: 0,
  /** A process or thread was started. */
  Start: 1,
  /** Who waited for the end of a process or thread was let go by it. */
  Join: 2,
  /** A message arrived. */
  Message: 3,
  /** A task of a pool came to a worker. */
  Task: 4,
  /** And its result came back. */
  Result: 5,
} as const;
export type Link = (typeof Link)[keyof typeof Link];

/** One end of a link: an event, and the thread that it is drawn at. */
export interface LinkEnd {
  event: number;
  /** Index of the process. */
  process: number;
  tid: number;
}

const BLOCK = 64;

/** Causes and effects, in the order of the effects. */
export class LinkTrack {
  readonly #kind = new Uint8Column();
  readonly #from = new Int32Column();
  readonly #fromProcess = new Int32Column();
  readonly #fromTid = new Int32Column();
  readonly #to = new Int32Column();
  readonly #toProcess = new Int32Column();
  readonly #toTid = new Int32Column();
  readonly #fromTime = new Float64Column();
  readonly #toTime = new Float64Column();
  // Earliest beginning among 64 links each: most of a long run is passed over by these when a window is asked for.
  readonly #blockStart = new Float64Column();

  get length(): number {
    return this.#kind.length;
  }

  push(kind: Link, from: LinkEnd, to: LinkEnd, fromTime: number, toTime: number): void {
    const at = this.length;
    if (at % BLOCK === 0) this.#blockStart.push(fromTime);
    else if (fromTime < this.#blockStart.data[at >> 6]) this.#blockStart.data[at >> 6] = fromTime;
    this.#kind.push(kind);
    this.#from.push(from.event);
    this.#fromProcess.push(from.process);
    this.#fromTid.push(from.tid);
    this.#to.push(to.event);
    this.#toProcess.push(to.process);
    this.#toTid.push(to.tid);
    this.#fromTime.push(fromTime);
    this.#toTime.push(toTime);
  }

  kind(index: number): Link {
    return this.#kind.data[index] as Link;
  }

  from(index: number): LinkEnd {
    return {
      event: this.#from.data[index],
      process: this.#fromProcess.data[index],
      tid: this.#fromTid.data[index],
    };
  }

  to(index: number): LinkEnd {
    return {
      event: this.#to.data[index],
      process: this.#toProcess.data[index],
      tid: this.#toTid.data[index],
    };
  }

  fromTime(index: number): number {
    return this.#fromTime.data[index];
  }

  toTime(index: number): number {
    return this.#toTime.data[index];
  }

  /** Calls `visit` for the links that are under way between two times, until it answers false. */
  within(start: number, end: number, visit: (index: number) => boolean): void {
    let at = firstAbove(this.#toTime.data, start - 0.5, 0, this.length);
    while (at < this.length) {
      if (at % BLOCK === 0 && this.#blockStart.data[at >> 6] > end) {
        at += BLOCK;
        continue;
      }
      if (this.#fromTime.data[at] <= end && !visit(at)) return;
      at++;
    }
  }

  /** The links whose effect is one of events `first` to `last`. */
  endingIn(first: number, last: number): number[] {
    const found: number[] = [];
    let at = firstAbove(this.#to.data, first - 1, 0, this.length);
    while (at < this.length && this.#to.data[at] <= last) found.push(at++);
    return found;
  }

  /** The links whose cause is one of events `first` to `last`. */
  beginningIn(first: number, last: number): number[] {
    const found: number[] = [];
    // An effect is never before its cause.
    for (let at = firstAbove(this.#to.data, first - 1, 0, this.length); at < this.length; at++) {
      const from = this.#from.data[at];
      if (from >= first && from <= last) found.push(at);
    }
    return found;
  }
}
