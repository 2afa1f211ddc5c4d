import type { TraceEvent } from '../event';
import { Kind } from '../event';
import { Int32Column } from './columns';
import { blankEvent, EventStore } from './event-store';
import type { FileTrack, PrimitiveTrack, ProcessTrack } from './lane-tracks';
import { type Outcome, outcomeOf } from './outcome';
import { Reducer } from './reducer';
import { copyRunState, emptyRunState, type RunState, sizeOfRunState } from './run-state';
import { Tracks } from './tracks';

/** Fewest events between two checkpoints: replaying this many takes well under a millisecond. */
const CHECKPOINT_EVENTS_MIN = 256;

interface Checkpoint {
  /** State after the first `count` events. */
  count: number;
  reducer: Reducer;
}

/**
 * A run as lanes of intervals, growing with its trace. Appending an event costs O(1) amortised; the state at any
 * event is replayed from the nearest checkpoint before it. It may be drawn at any moment: open intervals last until
 * the reader's "now".
 */
export class TimelineModel {
  readonly events = new EventStore();
  /** Indexes of the Output events, in order. */
  readonly outputs = new Int32Column();
  readonly #tracks = new Tracks();
  readonly #head = Reducer.fresh();
  readonly #checkpoints: Checkpoint[] = [];
  readonly #listeners = new Set<() => void>();
  #checkpointDue = CHECKPOINT_EVENTS_MIN;

  /** By index of the process, as all that follows. */
  get processes(): readonly ProcessTrack[] {
    return this.#tracks.processes;
  }

  get primitives(): readonly PrimitiveTrack[] {
    return this.#tracks.primitives;
  }

  get files(): readonly FileTrack[] {
    return this.#tracks.files;
  }

  /** What holds after the last event. It changes with the next append: read it, never keep or change it. */
  get state(): Readonly<RunState> {
    return this.#head.state;
  }

  /** Time of the last event, nanoseconds; 0 when there is none. */
  get endTime(): number {
    return this.#head.state.time;
  }

  /** How and why the run ended; undefined while it goes on. */
  get outcome(): Outcome | undefined {
    return outcomeOf(this.#head.state);
  }

  /**
   * Adds events in the order of the trace and tells the listeners once.
   * @throws when an event goes back in time or its kind's payload cannot be read; what came before it stays.
   */
  append(events: readonly TraceEvent[]): void {
    if (events.length === 0) return;
    try {
      for (const event of events) this.#appendOne(event);
    } finally {
      for (const listener of [...this.#listeners]) listener();
    }
  }

  /**
   * A copy of what held just after event `index`; −1 asks for the state before the first.
   * @throws RangeError when there is no such event.
   */
  stateAt(index: number): RunState {
    if (index === -1) return emptyRunState();
    if (!(index >= 0 && index < this.events.length)) {
      throw new RangeError(`state at event ${index} of ${this.events.length}`);
    }
    if (index === this.events.length - 1) return copyRunState(this.#head.state);
    const checkpoint = this.#checkpointBefore(index + 1);
    const reducer = checkpoint === undefined ? Reducer.fresh() : checkpoint.reducer.copy();
    const event = blankEvent();
    for (let next = checkpoint?.count ?? 0; next <= index; next++) reducer.apply(this.events.at(next, event));
    return reducer.state;
  }

  /** Index of the last event at or before `time`; −1 when it is before the first. */
  eventAt(time: number): number {
    return this.events.lastAt(time);
  }

  /** Line thread `tid` of process `process` was at, at `time`; 0 when it is not known. */
  lineAt(process: number, tid: number, time: number): number {
    const events = this.processes[process]?.threads[tid]?.events;
    if (events === undefined) return 0;
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.events.time(events.data[middle]) > time) high = middle;
      else low = middle + 1;
    }
    for (let index = low - 1; index >= 0; index--) {
      const line = this.events.line(events.data[index]);
      if (line > 0) return line;
    }
    return 0;
  }

  /** Calls `listener` after each append, until the function that this answers is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #appendOne(event: TraceEvent): void {
    const index = this.events.length;
    this.events.push(event);
    this.#head.apply(event);
    this.#tracks.apply(event, index, this.#head);
    if (event.kind === Kind.Output) this.outputs.push(index);
    if (this.events.length >= this.#checkpointDue) this.#checkpoint();
  }

  #checkpoint(): void {
    this.#checkpoints.push({ count: this.events.length, reducer: this.#head.copy() });
    // A copy costs as much as the state is big; waiting that many events keeps appending O(1) amortised.
    const gap = Math.max(CHECKPOINT_EVENTS_MIN, 2 * sizeOfRunState(this.#head.state));
    this.#checkpointDue = this.events.length + gap;
  }

  #checkpointBefore(count: number): Checkpoint | undefined {
    let low = 0;
    let high = this.#checkpoints.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#checkpoints[middle].count > count) high = middle;
      else low = middle + 1;
    }
    return this.#checkpoints[low - 1];
  }
}
