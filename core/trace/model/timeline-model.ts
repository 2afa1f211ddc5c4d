import type { TraceEvent } from '../event';
import { Kind } from '../event';
import { Checkpoints } from './checkpoints';
import { Int32Column } from './columns';
import { copyRunState, emptyRunState } from './copy-state';
import { blankEvent, EventStore } from './event-store';
import { firstWhere } from './first-where';
import type { FileTrack, PrimitiveTrack, ProcessTrack } from './lane-tracks';
import type { LinkTrack } from './link-track';
import { Linker } from './linker';
import type { ObjectTrack, PipeTrack } from './object-track';
import { type Outcome, outcomeOf } from './outcome';
import { Reducer } from './reducer';
import type { RunState } from './run-state';
import { Tracks } from './tracks';

/**
 * A run as lanes of intervals, growing with its trace. Appending an event costs O(1) amortised; the state at any
 * event is replayed from the nearest checkpoint before it. It may be drawn at any moment: open intervals last until
 * the reader's "now".
 */
export class TimelineModel {
  readonly events = new EventStore();
  /** Indexes of the Output events, in order. */
  readonly outputs = new Int32Column();
  readonly #tracks = new Tracks((event) => this.events.time(event));
  readonly #linker = new Linker(this.events);
  readonly #head = Reducer.fresh();
  readonly #checkpoints = new Checkpoints();
  readonly #listeners = new Set<() => void>();
  /** The state that was asked for last: panels that show one moment ask for it one after the other. */
  #asked: { index: number; state: RunState } | undefined;

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

  get pipes(): readonly PipeTrack[] {
    return this.#tracks.made.pipes;
  }

  get objects(): readonly ObjectTrack[] {
    return this.#tracks.made.objects;
  }

  /** Who woke, started or let go whom, and messages and tasks on their way. */
  get links(): LinkTrack {
    return this.#linker.track;
  }

  /** Index of the process that did event `index`; −1 for the engine's. */
  processOf(index: number): number {
    return this.#head.processByPid.get(this.events.pid(index)) ?? -1;
  }

  /** Index of the object that an OpBegin, OpEnd or another event of the story is about; −1 when it is unknown. */
  objectOf(index: number): number {
    return this.#head.story.objectById.get(this.events.a(index)) ?? -1;
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
   * What held just after event `index`: processes with their threads, what these wait for and are in the midst of;
   * locks and semaphores with value, holder and waiters in order; pipes with their messages; the program's objects
   * (queues, events, pools …) with who uses them (`quantity` in quantities.ts works out how full, how many wait); files.
   * −1 asks for the state before the first event. Costs what replaying from the nearest checkpoint does (about a
   * millisecond); the same moment asked again costs nothing, so every panel may ask for itself.
   * The answer is shared by all who ask: read it, never change it. It stays true however the run goes on.
   * @throws RangeError when there is no such event.
   */
  stateAt(index: number): Readonly<RunState> {
    if (this.#asked?.index !== index) this.#asked = { index, state: this.#replay(index) };
    return this.#asked.state;
  }

  #replay(index: number): RunState {
    if (index === -1) return emptyRunState();
    if (!(index >= 0 && index < this.events.length)) {
      throw new RangeError(`state at event ${index} of ${this.events.length}`);
    }
    if (index === this.events.length - 1) return copyRunState(this.#head.state);
    const checkpoint = this.#checkpoints.before(index + 1);
    const reducer = checkpoint === undefined ? Reducer.fresh() : checkpoint.reducer.copy();
    const event = blankEvent();
    for (let next = checkpoint?.count ?? 0; next <= index; next++) {
      reducer.apply(this.events.at(next, event), next);
    }
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
    const after = firstWhere(events.length, (at) => this.events.time(events.data[at]) > time);
    for (let index = after - 1; index >= 0; index--) {
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
    this.#head.apply(event, index);
    this.#tracks.apply(event, index, this.#head);
    this.#linker.apply(event, index, this.#head);
    if (event.kind === Kind.Output) this.outputs.push(index);
    this.#checkpoints.offer(this.events.length, this.#head);
  }
}
