import { Kind, Op, OpResult, type TraceEvent, WaitFor } from '../event';
import { Activity } from './activity';
import type { IntervalTrack } from './interval-track';
import { ObjectTrack, PipeTrack } from './object-track';
import { isWork } from './operations';
import { quantitiesOf, quantity } from './quantities';
import type { Reducer } from './reducer';
import type { RunState } from './run-state';

/** Operations that are kept as marks of their object; those that were refused or failed as marks of another kind. */
const MARKED = new Set<Op>([Op.Put, Op.Get, Op.TaskDone, Op.Set, Op.Clear, Op.Notify, Op.Submit, Op.Result]);
/** Added to the Op of a mark whose operation was refused or raised. */
export const REFUSED_MARK = 100;

/** Writes the tracks of pipes and of the program's objects. */
export class ObjectTracks {
  readonly pipes: PipeTrack[] = [];
  readonly objects: ObjectTrack[] = [];
  /** By thread: the row of the task or call that it is at. */
  readonly #rows = new Map<number, IntervalTrack>();
  /** By thread: index of the process whose message it read last. */
  readonly #askers = new Map<number, number>();

  /**
   * @param index of the event. @param after the state just after it. @param timeOf an event, by its index.
   */
  apply(event: TraceEvent, index: number, after: Reducer, timeOf: (event: number) => number): void {
    const { changes, state } = after;
    while (this.pipes.length < state.pipes.length) {
      this.pipes.push(new PipeTrack(this.pipes.length, event.time));
    }
    while (this.objects.length < state.objects.length) {
      this.objects.push(new ObjectTrack(this.objects.length, event.time));
    }
    for (const pipe of changes.pipes) this.#samplePipe(pipe, event, index, after);
    for (const receipt of changes.receipts) {
      const { message, process, tid } = receipt;
      this.pipes[receipt.pipe].messages.push(receipt, timeOf(message.event), event.time);
      this.#askers.set(threadKey(process, tid), message.process);
    }
    if (event.kind === Kind.OpBegin || event.kind === Kind.OpEnd) this.#applyOperation(event, index, after);
    else if (event.kind === Kind.SharedRead || event.kind === Kind.SharedWrite) {
      const op = event.kind === Kind.SharedRead ? Op.Read : Op.Write;
      for (const object of changes.objects) this.#mark(object, op, event, index, after);
    } else if (event.kind === Kind.ProcessExit) this.#closeRows(event, index, after);
    for (const object of changes.objects) this.#sampleObject(object, event.time, state);
  }

  #samplePipe(pipe: number, event: TraceEvent, index: number, after: Reducer): void {
    const track = this.pipes[pipe];
    const now = after.state.pipes[pipe];
    const { inFlight, closings } = track;
    if (inFlight.length === 0 || inFlight.value(inFlight.length - 1) !== now.inFlight) {
      inFlight.push(event.time, now.inFlight);
    }
    if (event.kind === Kind.PipeEnd && event.d < 0) {
      closings.push(event.time, event.b, after.process(event.pid).index, index);
    }
  }

  #sampleObject(index: number, time: number, state: RunState): void {
    const object = state.objects[index];
    for (const what of quantitiesOf(object.kind)) {
      this.objects[index].sample(what, time, quantity(state, object, what));
    }
    // A pool's tasks lie in a queue that is its part.
    if (object.whole !== undefined) this.#sampleObject(object.whole.object, time, state);
  }

  #applyOperation(event: TraceEvent, index: number, after: Reducer): void {
    const op = event.b as Op;
    const object = after.story.object(after.state, event.a).index;
    if (isWork(op)) {
      this.#applyRow(object, op, event, index, after);
    } else if (event.kind === Kind.OpEnd && MARKED.has(op)) {
      this.#mark(object, event.c === OpResult.Done ? op : op + REFUSED_MARK, event, index, after);
    }
  }

  #applyRow(object: number, op: Op, event: TraceEvent, index: number, after: Reducer): void {
    const process = after.process(event.pid).index;
    const thread = threadKey(process, event.tid);
    this.#rows.get(thread)?.close(event.time, index);
    this.#rows.delete(thread);
    if (event.kind === Kind.OpEnd) return;
    const owner = op === Op.Task ? process : (this.#askers.get(thread) ?? process);
    const row = this.objects[object].freeRow(owner);
    row.open(event.time, Activity.Running, process, event.line, index);
    this.#rows.set(thread, row);
  }

  #closeRows(event: TraceEvent, index: number, after: Reducer): void {
    const { index: process, threads } = after.process(event.pid);
    for (const { tid } of threads) {
      this.#rows.get(threadKey(process, tid))?.close(event.time, index);
      this.#rows.delete(threadKey(process, tid));
    }
  }

  #mark(object: number, kind: number, event: TraceEvent, index: number, after: Reducer): void {
    this.objects[object].marks.push(event.time, kind, after.process(event.pid).index, index);
  }
}

function threadKey(process: number, tid: number): number {
  return process * 0x10000 + tid;
}

/** Whether an event says that a thread did something with what it changed. */
export function isTouch(event: TraceEvent): boolean {
  if (event.pid === 0 || event.kind === Kind.ProcessExit || event.kind === Kind.PipeEnd) return false;
  return event.kind !== Kind.WaitEnd || event.a !== WaitFor.Process;
}
