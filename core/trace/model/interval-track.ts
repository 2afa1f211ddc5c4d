import { Activity, isBlocked } from './activity';
import { Float64Column, firstAbove, Int32Column, Uint8Column } from './columns';

/**
 * Intervals of one lane in order of time that never overlap; the last may be open (its end is `Infinity`).
 * It also sums how long the lane ran and waited before each interval, so that a picture of a million of them can
 * say what a pixel holds without visiting them.
 */
export class IntervalTrack {
  readonly #start = new Float64Column();
  readonly #end = new Float64Column();
  readonly #activity = new Uint8Column();
  readonly #object = new Int32Column();
  readonly #line = new Int32Column();
  readonly #event = new Int32Column();
  readonly #endEvent = new Int32Column();
  readonly #operation = new Int32Column();
  readonly #ranBefore = new Float64Column();
  readonly #waitedBefore = new Float64Column();

  get length(): number {
    return this.#start.length;
  }

  /**
   * Begins an interval; the one before it must be closed.
   * @param object what it is about: a primitive's, process's or file's index by the activity, −1 for nothing.
   * @param event index of the event that began it.
   * @param operation index of the event that began the outermost operation it is a part of, −1 for none.
   */
  open(time: number, activity: Activity, object: number, line: number, event: number, operation = -1): void {
    const last = this.length - 1;
    if (last >= 0 && this.#end.data[last] === Number.POSITIVE_INFINITY) {
      throw new Error(`interval opened at ${time} ns before the last one was closed`);
    }
    this.#ranBefore.push(last < 0 ? 0 : this.#ranBefore.data[last] + this.#share(last, isRunning));
    this.#waitedBefore.push(last < 0 ? 0 : this.#waitedBefore.data[last] + this.#share(last, isBlocked));
    this.#start.push(time);
    this.#end.push(Number.POSITIVE_INFINITY);
    this.#activity.push(activity);
    this.#object.push(object);
    this.#line.push(line);
    this.#event.push(event);
    this.#endEvent.push(-1);
    this.#operation.push(operation);
  }

  /** Ends the open interval; without one it does nothing, so that a lane can be closed twice (killed, then gone). */
  close(time: number, event: number): void {
    const last = this.length - 1;
    if (last < 0 || this.#end.data[last] !== Number.POSITIVE_INFINITY) return;
    this.#end.data[last] = time;
    this.#endEvent.data[last] = event;
  }

  get isOpen(): boolean {
    return this.length > 0 && this.#end.data[this.length - 1] === Number.POSITIVE_INFINITY;
  }

  start(index: number): number {
    return this.#start.data[index];
  }

  /** `Infinity` while the interval is open. */
  end(index: number): number {
    return this.#end.data[index];
  }

  activity(index: number): Activity {
    return this.#activity.data[index] as Activity;
  }

  isRunning(index: number): boolean {
    return isRunning(this.#activity.data[index] as Activity);
  }

  object(index: number): number {
    return this.#object.data[index];
  }

  line(index: number): number {
    return this.#line.data[index];
  }

  /** Index of the event that began the interval. */
  event(index: number): number {
    return this.#event.data[index];
  }

  /** Index of the event that ended it; −1 while it is open. */
  endEvent(index: number): number {
    return this.#endEvent.data[index];
  }

  /** Index of the OpBegin of the outermost operation that it is a part of; −1 for none. */
  operation(index: number): number {
    return this.#operation.data[index];
  }

  /** Index of the first interval that ends after `time`, looking from `from` on; `length` when none does. */
  firstEndingAfter(time: number, from = 0): number {
    // Marks are drawn from left to right, so the answer is mostly near: gallop first, then halve.
    const end = this.#end.data;
    let step = 1;
    let low = from;
    while (low + step < this.length && end[low + step] <= time) {
      low += step;
      step *= 2;
    }
    return firstAbove(end, time, low, Math.min(low + step + 1, this.length));
  }

  /** Index of the interval that covers `time` (start ≤ time < end); −1 when none does. */
  at(time: number): number {
    const index = this.firstEndingAfter(time);
    return index < this.length && this.#start.data[index] <= time ? index : -1;
  }

  /** Nanoseconds spent running in intervals `from` to `to` − 1, which must all be closed. */
  ran(from: number, to: number): number {
    return this.#sum(this.#ranBefore.data, from, to, isRunning);
  }

  /** Nanoseconds spent waiting for others (not for their end) in intervals `from` to `to` − 1, which must all be closed. */
  waited(from: number, to: number): number {
    return this.#sum(this.#waitedBefore.data, from, to, isBlocked);
  }

  /**
   * How the time from `start` to `end` was spent, nanoseconds: running (or held), blocked by others, asleep, and the
   * rest (starting, waiting for the end of others). It visits the intervals between the two.
   * @param now where an open interval ends.
   */
  spent(start: number, end: number, now: number): Spent {
    const total: Spent = { ran: 0, blocked: 0, slept: 0, other: 0 };
    for (let index = this.firstEndingAfter(start); index < this.length; index++) {
      if (this.#start.data[index] >= end) break;
      const until = Math.min(this.#end.data[index], end, Math.max(now, this.#start.data[index]));
      const length = until - Math.max(this.#start.data[index], start);
      if (length > 0) total[shareOf(this.#activity.data[index] as Activity)] += length;
    }
    return total;
  }

  #sum(before: Float64Array, from: number, to: number, counts: (activity: Activity) => boolean): number {
    if (to < this.length) return before[to] - before[from];
    return before[to - 1] + this.#share(to - 1, counts) - before[from];
  }

  #share(index: number, counts: (activity: Activity) => boolean): number {
    if (!counts(this.#activity.data[index] as Activity)) return 0;
    return this.#end.data[index] - this.#start.data[index];
  }
}

export interface Spent {
  ran: number;
  blocked: number;
  slept: number;
  other: number;
}

function shareOf(activity: Activity): keyof Spent {
  if (isRunning(activity)) return 'ran';
  if (isBlocked(activity)) return 'blocked';
  return activity === Activity.Sleeping ? 'slept' : 'other';
}

function isRunning(activity: Activity): boolean {
  return activity === Activity.Running || activity === Activity.Holding;
}
