import { Kind, type TraceEvent } from '../event';
import { Activity } from './activity';
import { FileTrack, PrimitiveTrack, ProcessTrack, type ThreadTrack } from './lane-tracks';
import { isTouch, ObjectTracks } from './object-tracks';
import { isOfFile, isOfSemaphore, type Reducer } from './reducer';
import { PrimitiveKind, type PrimitiveNow } from './run-state';

/** Writes the lanes' tracks. Each event is applied to the state first: what it means is read from there, once. */
export class Tracks {
  readonly processes: ProcessTrack[] = [];
  readonly primitives: PrimitiveTrack[] = [];
  readonly files: FileTrack[] = [];
  readonly made = new ObjectTracks();

  /** @param timeOf an event, by its index. */
  constructor(private readonly timeOf: (event: number) => number) {}

  /** @param index of the event in the store. @param after the state just after it. */
  apply(event: TraceEvent, index: number, after: Reducer): void {
    this.#makeLanes(event, index, after);
    if (event.pid !== 0) this.#threadOf(event, after).events.push(index);
    if (event.kind >= Kind.ProcessCreate && event.kind <= Kind.WaitEnd)
      this.#applyThread(event, index, after);
    else if (isOfSemaphore(event.kind)) this.#applySem(event, index, after);
    else if (isOfFile(event.kind)) this.#applyFile(event, index, after);
    else this.#applyMark(event, index, after);
    this.made.apply(event, index, after, this.timeOf);
    for (const primitive of after.changes.primitives) {
      this.#stepWaiters(after.state.primitives[primitive], event.time);
    }
    if (isTouch(event)) this.#touch(event, after);
  }

  #touch(event: TraceEvent, after: Reducer): void {
    const { primitives, pipes, objects } = after.changes;
    if (primitives.length + pipes.length + objects.length === 0 && !isOfFile(event.kind)) return;
    const { touched } = this.processes[after.process(event.pid).index];
    for (const primitive of primitives) touched.primitive.add(primitive);
    for (const pipe of pipes) touched.pipe.add(pipe);
    for (const object of objects) touched.object.add(object);
    if (isOfFile(event.kind)) touched.file.add(after.file(event.a).index);
  }

  #threadOf(event: TraceEvent, after: Reducer): ThreadTrack {
    return this.processes[after.process(event.pid).index].thread(event.tid);
  }

  #makeLanes(event: TraceEvent, index: number, after: Reducer): void {
    const { state } = after;
    while (this.processes.length < state.processes.length) {
      const track = new ProcessTrack(this.processes.length);
      track.thread(0).intervals.open(event.time, Activity.Starting, -1, event.line, index);
      this.processes.push(track);
    }
    while (this.primitives.length < state.primitives.length) {
      const track = new PrimitiveTrack(this.primitives.length);
      track.waiters.push(event.time, 0);
      track.values.push(event.time, state.primitives[track.index].value);
      this.primitives.push(track);
    }
    while (this.files.length < state.files.length) this.files.push(new FileTrack(this.files.length));
  }

  #applyThread(event: TraceEvent, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.ProcessStart:
      case Kind.WaitBegin:
      case Kind.WaitEnd:
        this.#turn(event, event.tid, index, after);
        break;
      case Kind.ThreadStart:
      case Kind.ThreadExit:
        this.#turn(event, event.a, index, after);
        break;
      case Kind.ProcessExit: {
        const process = this.processes[after.process(event.pid).index];
        for (const thread of process.threads) thread.intervals.close(event.time, index);
        for (const holds of process.holds.values()) holds.close(event.time, index);
        break;
      }
    }
  }

  /** The thread's present interval ends, and unless it has ended the next begins. */
  #turn(event: TraceEvent, tid: number, index: number, after: Reducer): void {
    const process = after.process(event.pid);
    const now = process.threads[tid];
    const { intervals } = this.processes[process.index].thread(tid);
    intervals.close(event.time, index);
    if (now.activity !== Activity.Ended) {
      const operation = now.doing.length === 0 ? -1 : now.doing[0].event;
      const line = now.ending ? 0 : now.line;
      intervals.open(event.time, now.activity, now.object, line, index, operation);
    }
  }

  #applySem(event: TraceEvent, index: number, after: Reducer): void {
    if (event.kind === Kind.SemDrop || event.kind === Kind.SemName || event.kind === Kind.SemCreate) return;
    const now = after.primitive(event.a);
    const track = this.primitives[now.index];
    if (event.kind === Kind.SemDepth) {
      track.depths.push(event.time, now.depth);
      return;
    }
    track.values.push(event.time, now.value);
    if (now.kind === PrimitiveKind.RLock) track.depths.push(event.time, now.depth);
    const last = track.holders.length - 1;
    const holding = track.holders.isOpen;
    const held = now.holder;
    if (holding && held !== undefined) {
      // A nested acquire or release of an RLock leaves the holder, and so `since`, as it was.
      if (track.holders.start(last) === held.since && track.holders.object(last) === held.process) return;
    }
    if (holding) {
      track.holders.close(event.time, index);
      this.processes[track.holders.object(last)].holdsOf(now.index).close(event.time, index);
    }
    if (held !== undefined) {
      track.holders.open(event.time, Activity.Holding, held.process, held.line, index);
      this.processes[held.process]
        .holdsOf(now.index)
        .open(event.time, Activity.Holding, now.index, held.line, index);
    }
  }

  #stepWaiters(primitive: PrimitiveNow, time: number): void {
    const { waiters } = this.primitives[primitive.index];
    if (waiters.value(waiters.length - 1) !== primitive.waiters.length) {
      waiters.push(time, primitive.waiters.length);
    }
  }

  #applyFile(event: TraceEvent, index: number, after: Reducer): void {
    if (!touchesContent(event)) return;
    const file = after.file(event.a).index;
    const process = event.pid === 0 ? -1 : after.process(event.pid).index;
    this.files[file].accesses.push(event.time, event.kind, process, index);
  }

  #applyMark(event: TraceEvent, index: number, after: Reducer): void {
    if (event.kind === Kind.Output && event.pid !== 0) {
      const process = after.process(event.pid).index;
      this.processes[process].outputs.push(event.time, event.a, process, index);
    } else if (event.kind === Kind.Signal) {
      const target = after.process(event.a).index;
      this.processes[target].signals.push(event.time, event.kind, target, index);
    } else if (event.kind === Kind.SemTimeout) {
      const primitive = after.primitive(event.a).index;
      this.primitives[primitive].refusals.push(event.time, event.kind, after.process(event.pid).index, index);
    }
  }
}

/** Opening and closing are no accesses, nor is the empty read by which a reader learns that it is at the end. */
function touchesContent(event: TraceEvent): boolean {
  if (event.kind === Kind.FileOpen || event.kind === Kind.FileClose) return false;
  return event.kind !== Kind.FileRead || event.b > 0 || event.c === 0;
}
