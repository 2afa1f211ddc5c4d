import { IntervalTrack } from './interval-track';
import { MarkTrack } from './mark-track';
import { MessageTrack } from './message-track';
import type { Quantity } from './quantities';
import { StepTrack } from './step-track';

/** What happened to an object of the program. */
export class ObjectTrack {
  readonly #steps = new Map<Quantity, StepTrack>();
  /** Sets, clears, notifies, puts, gets, reads, writes …: a mark's kind is its Op. */
  readonly marks = new MarkTrack();
  /** Pool: tasks by the worker that ran them; manager: calls by the client that made them (index of the process). */
  readonly rows = new Map<number, IntervalTrack[]>();

  constructor(
    readonly index: number,
    /** Nanoseconds. */
    readonly createdAt: number,
  ) {}

  /** History of a quantity; undefined when the object has none such. */
  steps(what: Quantity): StepTrack | undefined {
    return this.#steps.get(what);
  }

  sample(what: Quantity, time: number, value: number): void {
    let track = this.#steps.get(what);
    if (track === undefined) {
      track = new StepTrack();
      this.#steps.set(what, track);
    }
    if (track.length === 0 || track.value(track.length - 1) !== value) track.push(time, value);
  }

  /** A row of a process that has no open interval. */
  freeRow(process: number): IntervalTrack {
    const rows = this.rows.get(process) ?? [];
    let row = rows.find((candidate) => !candidate.isOpen);
    if (row === undefined) {
      row = new IntervalTrack();
      rows.push(row);
      this.rows.set(process, rows);
    }
    return row;
  }
}

/** What happened to one direction of bytes. */
export class PipeTrack {
  readonly inFlight = new StepTrack();
  /** Closings of copies of its ends: a mark's kind is 0 for the reading, 1 for the writing end. */
  readonly closings = new MarkTrack();
  readonly messages = new MessageTrack();

  constructor(
    readonly index: number,
    readonly createdAt: number,
  ) {}
}
