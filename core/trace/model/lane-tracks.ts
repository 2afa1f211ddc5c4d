import { Int32Column } from './columns';
import { IntervalTrack } from './interval-track';
import { MarkTrack } from './mark-track';
import { StepTrack } from './step-track';

/** What one process did. */
export class ProcessTrack {
  /** By tid; the main thread first. */
  readonly threads: ThreadTrack[] = [];
  /** By primitive index: when this process held that lock. */
  readonly holds = new Map<number, IntervalTrack>();
  /** Output events; a mark's kind is 1 for stdout, 2 for stderr. */
  readonly outputs = new MarkTrack();
  /** Signals sent to it. */
  readonly signals = new MarkTrack();
  /** What it did anything with, by index of each kind. */
  readonly touched: Record<'primitive' | 'pipe' | 'object' | 'file', Set<number>> = {
    primitive: new Set(),
    pipe: new Set(),
    object: new Set(),
    file: new Set(),
  };

  constructor(readonly index: number) {}

  thread(tid: number): ThreadTrack {
    for (let missing = this.threads.length; missing <= tid; missing++) {
      this.threads.push(new ThreadTrack(this.index, missing));
    }
    return this.threads[tid];
  }

  holdsOf(primitive: number): IntervalTrack {
    let track = this.holds.get(primitive);
    if (track === undefined) {
      track = new IntervalTrack();
      this.holds.set(primitive, track);
    }
    return track;
  }
}

export class ThreadTrack {
  /** Starting, running, sleeping, waiting; closed when the thread ends. `object` as in `ThreadNow`. */
  readonly intervals = new IntervalTrack();
  /** Indexes of all events of the thread, in order. */
  readonly events = new Int32Column();

  constructor(
    readonly process: number,
    readonly tid: number,
  ) {}
}

/** What happened to one semaphore. */
export class PrimitiveTrack {
  /** Lock and RLock: who held it; `object` is the process. A lock whose holder died stays held. */
  readonly holders = new IntervalTrack();
  /** RLock: how often its holder had it. */
  readonly depths = new StepTrack();
  readonly waiters = new StepTrack();
  readonly values = new StepTrack();
  /** Acquires that were refused at once; a mark's process is who was refused. */
  readonly refusals = new MarkTrack();

  constructor(readonly index: number) {}
}

/** Reads, writes and the like of one path; a mark's kind is the event's. */
export class FileTrack {
  readonly accesses = new MarkTrack();

  constructor(readonly index: number) {}
}
