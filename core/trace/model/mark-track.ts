import { Float64Column, firstAbove, Int32Column } from './columns';

/** Instants of a lane (a print, a read, a refusal), each with the event that says what it was and who did it. */
export class MarkTrack {
  readonly #time = new Float64Column();
  readonly #kind = new Int32Column();
  readonly #process = new Int32Column();
  readonly #event = new Int32Column();

  get length(): number {
    return this.#time.length;
  }

  /** @param kind an event kind; for Output 1 stdout or 2 stderr. @param process index of who did it. */
  push(time: number, kind: number, process: number, event: number): void {
    this.#time.push(time);
    this.#kind.push(kind);
    this.#process.push(process);
    this.#event.push(event);
  }

  time(index: number): number {
    return this.#time.data[index];
  }

  kind(index: number): number {
    return this.#kind.data[index];
  }

  process(index: number): number {
    return this.#process.data[index];
  }

  event(index: number): number {
    return this.#event.data[index];
  }

  /** Index of the first mark after `time`, from `from` on; `length` when there is none. */
  firstAfter(time: number, from = 0): number {
    return firstAbove(this.#time.data, time, from, this.length);
  }
}
