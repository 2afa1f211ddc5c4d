import { Op, OpResult, type TraceEvent } from '../event';
import type { Changes } from './changes';
import { Fifo } from './fifo';
import { isSending, stoppedWriting } from './messages';
import type { ObjectNow, OperationNow, PrimitiveNow, RunState, ThreadNow } from './run-state';

/** What threads do with the program's objects: put, get, wait, run a task … */

/** OpBegin. @param index of the event. @param process index of the event's. */
export function beginOperation(
  object: ObjectNow,
  thread: ThreadNow,
  process: number,
  event: TraceEvent,
  index: number,
): void {
  const op = event.b as Op;
  const fed = op === Op.Feed ? object.buffers.get(process)?.shift() : undefined;
  thread.doing.push({
    object: object.index,
    op,
    event: index,
    since: event.time,
    message: fed ?? index,
    bytes: isSending(op) ? event.c : 0,
    pipe: -1,
  });
  object.users.push({ process, tid: event.tid, op, line: event.line, since: event.time, event: index });
  if (isWork(op)) object.tasks.begun++;
}

/** OpEnd; what began inside and was not ended is over as well. */
export function endOperation(
  state: RunState,
  object: ObjectNow,
  thread: ThreadNow,
  process: number,
  event: TraceEvent,
  changes: Changes,
): void {
  const op = event.b as Op;
  const at = thread.doing.findLastIndex((doing) => doing.object === object.index && doing.op === op);
  if (at < 0) return;
  for (const operation of thread.doing.splice(at)) leave(state, operation, process, event.tid, changes);
  if (op === Op.Submit) object.tasks.submitted++;
  if (isWork(op)) {
    object.tasks.ended++;
    if (event.c !== OpResult.Done) object.tasks.failed++;
  }
}

/** A task of a pool, a call that a manager's server answers. */
export function isWork(op: Op): boolean {
  return op === Op.Task || op === Op.Serve;
}

/** All that a thread which has ended was in the midst of. */
export function dropOperations(state: RunState, thread: ThreadNow, process: number, changes: Changes): void {
  for (const operation of thread.doing) leave(state, operation, process, thread.tid, changes);
  thread.doing = [];
}

function leave(
  state: RunState,
  operation: OperationNow,
  process: number,
  tid: number,
  changes: Changes,
): void {
  if (operation.pipe >= 0) stoppedWriting(state.pipes[operation.pipe], operation);
  const object = state.objects[operation.object];
  const at = object.users.findIndex(
    (user) => user.event === operation.event && user.process === process && user.tid === tid,
  );
  if (at >= 0) object.users.splice(at, 1);
  changes.object(object.index);
}

/** What a process had put and not written to the pipe goes with it. */
export function dropBuffers(state: RunState, process: number, changes: Changes): void {
  for (const object of state.objects) {
    if (object.buffers.delete(process)) changes.object(object.index);
  }
}

const ROOM = 'room';

/** A put has its room in the queue: what is put is in the buffer of the process from here on. */
export function tookRoom(state: RunState, primitive: PrimitiveNow, thread: ThreadNow, process: number): void {
  const operation = thread.doing.at(-1);
  const { whole } = primitive;
  if (whole?.role !== ROOM || operation?.op !== Op.Put || operation.object !== whole.object) return;
  const { buffers } = state.objects[whole.object];
  let buffer = buffers.get(process);
  if (buffer === undefined) {
    buffer = new Fifo();
    buffers.set(process, buffer);
  }
  buffer.push(operation.event);
}

/** Room that is given back by nobody who gets is a feeder's: what it could not pickle has left the buffer. */
export function gaveRoom(state: RunState, primitive: PrimitiveNow, thread: ThreadNow, process: number): void {
  const { whole } = primitive;
  if (whole?.role !== ROOM || thread.doing.some((operation) => operation.op === Op.Get)) return;
  state.objects[whole.object].buffers.get(process)?.shift();
}
