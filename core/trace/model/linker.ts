import { Kind, ObjectKind, Op, type TraceEvent, WaitFor, WaitResult } from '../event';
import type { Receipt } from './changes';
import type { EventStore } from './event-store';
import { Link, type LinkEnd, LinkTrack } from './link-track';
import type { Reducer } from './reducer';
import type { PartNow, RunState } from './run-state';

/** Finds what came of what, event by event. */
export class Linker {
  readonly track = new LinkTrack();
  /** By thread: the release that woke it, while it has not gone on. */
  readonly #wakes = new Map<number, LinkEnd>();
  /** By index of the process: its creation, while it has not started; its exit. */
  readonly #creations = new Map<number, LinkEnd>();
  readonly #exits = new Map<number, LinkEnd>();
  readonly #threadExits = new Map<number, LinkEnd>();
  /** By id of the pipe: what last let a reader go on, and what a writer. */
  readonly #writes = new Map<number, LinkEnd>();
  readonly #reads = new Map<number, LinkEnd>();
  readonly #pools = new PoolLinks();

  constructor(private readonly events: EventStore) {}

  /** @param after the state just after the event. */
  apply(event: TraceEvent, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.ProcessCreate:
      case Kind.ProcessStart:
      case Kind.ProcessExit:
        this.#applyProcess(event, index, after);
        break;
      case Kind.ThreadStart:
      case Kind.ThreadExit:
        this.#applyThread(event, index, after);
        break;
      case Kind.WaitEnd:
        if (event.c === WaitResult.Granted) this.#goOn(event, index, after);
        break;
      case Kind.SemRelease:
        if (event.c !== 0) {
          this.#wakes.set(threadKey(after.process(event.c).index, event.d), endOf(event, index, after));
        }
        break;
      case Kind.PipeWrite:
        this.#writes.set(event.a, endOf(event, index, after));
        break;
      case Kind.PipeRead:
        this.#reads.set(event.a, endOf(event, index, after));
        break;
      case Kind.PipeEnd:
        // When the last copy of an end goes, who waits at the other goes on.
        if (event.c === 0)
          (event.b === 1 ? this.#writes : this.#reads).set(event.a, endOf(event, index, after));
        break;
      case Kind.OpBegin:
      case Kind.OpEnd:
        this.#applyPool(event, index, after);
        break;
    }
    for (const receipt of after.changes.receipts) this.#receive(receipt, after);
  }

  #applyProcess(event: TraceEvent, index: number, after: Reducer): void {
    const end = endOf(event, index, after);
    if (event.kind === Kind.ProcessCreate) {
      if (event.pid !== 0) this.#creations.set(after.process(event.a).index, end);
    } else if (event.kind === Kind.ProcessStart) {
      this.#link(Link.Start, take(this.#creations, end.process), end);
    } else {
      this.#exits.set(end.process, end);
    }
  }

  #applyThread(event: TraceEvent, index: number, after: Reducer): void {
    const end = endOf(event, index, after);
    if (event.kind === Kind.ThreadStart) this.#link(Link.Start, end, { ...end, tid: event.a });
    else this.#threadExits.set(threadKey(end.process, event.a), { ...end, tid: event.a });
  }

  /** A wait was granted: by whom? */
  #goOn(event: TraceEvent, index: number, after: Reducer): void {
    const end = endOf(event, index, after);
    const ends = event.a === WaitFor.Process || event.a === WaitFor.Thread;
    this.#link(ends ? Link.Join : Link.Wake, this.#cause(event, end.process, after), end);
  }

  #cause(event: TraceEvent, process: number, after: Reducer): LinkEnd | undefined {
    switch (event.a) {
      case WaitFor.Semaphore:
        return take(this.#wakes, threadKey(process, event.tid));
      case WaitFor.Process:
        return this.#exits.get(after.process(event.b).index);
      case WaitFor.Thread:
        return this.#threadExits.get(threadKey(process, event.b));
      case WaitFor.PipeRead:
      case WaitFor.Poll:
        return this.#writes.get(event.b);
      case WaitFor.PipeWrite:
        return this.#reads.get(event.b);
      default:
        return undefined;
    }
  }

  #receive({ message, pipe, process, tid, event }: Receipt, { state }: Reducer): void {
    // A pool's messages are its tasks and results, which are links of their own.
    if (isOfPool(state.objects, state.pipes[pipe].whole)) return;
    // A queue's message was put by another thread than the one that fed the pipe.
    const from = { event: message.event, process: message.process, tid: this.events.tid(message.event) };
    this.#link(Link.Message, from, { event, process, tid });
  }

  #applyPool(event: TraceEvent, index: number, after: Reducer): void {
    const op = event.b as Op;
    if (op !== Op.Submit && op !== Op.Task && op !== Op.Result) return;
    const end = endOf(event, index, after);
    const link = event.kind === Kind.OpBegin ? this.#pools.begin(event, end) : this.#pools.end(event, end);
    if (link !== undefined) this.#link(link.kind, link.from, end);
  }

  #link(kind: Link, from: LinkEnd | undefined, to: LinkEnd): void {
    if (from === undefined) return;
    this.track.push(kind, from, to, this.events.time(from.event), this.events.time(to.event));
  }
}

/** Tasks from the submit of their job to a worker, and from there to the result. */
class PoolLinks {
  /** By "pool job". */
  readonly #submits = new Map<string, LinkEnd>();
  /** The end of a task, by "pool job place". */
  readonly #ends = new Map<string, LinkEnd>();
  /** The job that a thread is at, by thread: the end of an operation says its place in the job only. */
  readonly #jobs = new Map<number, string>();

  begin(event: TraceEvent, end: LinkEnd): { kind: Link; from: LinkEnd | undefined } | undefined {
    const job = `${event.a} ${event.c}`;
    if (event.b === Op.Submit) {
      this.#submits.set(job, end);
      return undefined;
    }
    this.#jobs.set(threadKey(end.process, end.tid), job);
    return event.b === Op.Task ? { kind: Link.Task, from: this.#submits.get(job) } : undefined;
  }

  end(event: TraceEvent, end: LinkEnd): { kind: Link; from: LinkEnd | undefined } | undefined {
    if (event.b === Op.Submit) return undefined;
    const task = `${this.#jobs.get(threadKey(end.process, end.tid))} ${event.d}`;
    if (event.b === Op.Result) return { kind: Link.Result, from: take(this.#ends, task) };
    this.#ends.set(task, end);
    return undefined;
  }
}

function isOfPool(objects: RunState['objects'], part: PartNow | undefined): boolean {
  if (part === undefined) return false;
  const { kind, whole } = objects[part.object];
  return kind === ObjectKind.Pool || isOfPool(objects, whole);
}

function endOf(event: TraceEvent, index: number, after: Reducer): LinkEnd {
  return { event: index, process: event.pid === 0 ? -1 : after.process(event.pid).index, tid: event.tid };
}

function threadKey(process: number, tid: number): number {
  return process * 0x10000 + tid;
}

function take<K>(map: Map<K, LinkEnd>, key: K): LinkEnd | undefined {
  const found = map.get(key);
  map.delete(key);
  return found;
}
