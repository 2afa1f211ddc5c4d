import { ObjectKind, Op, PartOf, StateOf } from '../event';
import { isWaiting } from './activity';
import { isWork } from './operations';
import type { ObjectNow, RunState } from './run-state';

/**
 * What of an object changes as a number: kept as a history by `ObjectTrack`, and worked out for any state.
 *   items       put and not got: in buffers and in the pipe
 *   buffered    of those, in the buffers of the processes that put them: not yet in the pipe
 *   unfinished  got or not, and not done (JoinableQueue)
 *   flag        1 while an event is set
 *   arrived     at a barrier
 *   waiting     threads that wait within an operation on it
 *   pending     tasks that no worker has yet
 *   running     tasks in workers, calls in a manager's server
 */
export type Quantity =
  | 'items'
  | 'buffered'
  | 'unfinished'
  | 'flag'
  | 'arrived'
  | 'waiting'
  | 'pending'
  | 'running';

const QUEUE: readonly Quantity[] = ['items', 'buffered', 'waiting'];
const OF_KIND: Partial<Record<ObjectKind, readonly Quantity[]>> = {
  [ObjectKind.Event]: ['flag', 'waiting'],
  [ObjectKind.Condition]: ['waiting'],
  [ObjectKind.Barrier]: ['arrived', 'waiting'],
  [ObjectKind.Queue]: QUEUE,
  [ObjectKind.SimpleQueue]: ['items', 'waiting'],
  [ObjectKind.JoinableQueue]: ['items', 'buffered', 'unfinished', 'waiting'],
  [ObjectKind.Pool]: ['pending', 'running'],
  [ObjectKind.Manager]: ['running'],
};
/** A None with its header: the most bytes of what tells a pool's worker to stop. A task is a tuple, and longer. */
const STOP_MARK_BYTES = 8;
const NONE: readonly Quantity[] = [];

/** The quantities that objects of a kind have. */
export function quantitiesOf(kind: ObjectKind): readonly Quantity[] {
  return OF_KIND[kind] ?? NONE;
}

export function quantity(state: Readonly<RunState>, object: Readonly<ObjectNow>, what: Quantity): number {
  switch (what) {
    case 'items':
      return itemsOf(state, object);
    case 'buffered': {
      let count = 0;
      for (const buffer of object.buffers.values()) count += buffer.length;
      return count;
    }
    case 'unfinished':
      return semaphoreValue(state, object, 'unfinished') ?? 0;
    case 'flag':
      return object.values[StateOf.Flag] ?? 0;
    case 'arrived':
      return object.values[StateOf.Arrived] ?? 0;
    case 'waiting':
      return waitersOf(state, object).length;
    case 'pending': {
      const tasks = object.parts.find((part) => part.what === PartOf.Object && part.role === 'tasks');
      return tasks === undefined ? 0 : tasksOf(state, state.objects[tasks.index]);
    }
    case 'running':
      return object.users.filter((user) => isWork(user.op)).length;
  }
}

/** Operations that wait for others by their nature: who sets an event waits for its lock at most. */
const WAITS = new Set<Op>([Op.Put, Op.Get, Op.Join, Op.Send, Op.Recv, Op.Poll, Op.Wait, Op.BarrierWait]);

/** Those who are in an operation on the object and wait, in the order of coming. */
export function waitersOf(state: Readonly<RunState>, object: Readonly<ObjectNow>): ObjectNow['users'] {
  return object.users.filter(({ process, tid, op }) => {
    const thread = state.processes[process]?.threads[tid];
    return thread !== undefined && WAITS.has(op) && isWaiting(thread.activity);
  });
}

/** A queue with room for `maxsize` counts with a semaphore; a simple one is what lies in its pipe. */
function itemsOf(state: Readonly<RunState>, object: Readonly<ObjectNow>): number {
  const room = partOf(object, PartOf.Semaphore, 'room');
  if (room !== undefined) {
    const { max, value } = state.primitives[room];
    return max - value;
  }
  const pipe = pipeOf(state, object);
  return pipe === undefined ? 0 : state.pipes[pipe].messages.length;
}

/** What lies in a pool's queue without the marks that tell its workers to stop, which are put last. */
function tasksOf(state: Readonly<RunState>, queue: Readonly<ObjectNow>): number {
  const pipe = pipeOf(state, queue);
  if (pipe === undefined) return 0;
  const { messages } = state.pipes[pipe];
  let count = messages.length;
  while (count > 0 && messages.at(count - 1)!.bytes <= STOP_MARK_BYTES) count--;
  return count;
}

/** Index of the pipe that a queue's items go through; undefined before it is known. */
export function pipeOf(state: Readonly<RunState>, object: Readonly<ObjectNow>): number | undefined {
  const reader = partOf(object, PartOf.Object, 'reader');
  return reader === undefined ? undefined : partOf(state.objects[reader], PartOf.Pipe, 'in');
}

function semaphoreValue(
  state: Readonly<RunState>,
  object: Readonly<ObjectNow>,
  role: string,
): number | undefined {
  const index = partOf(object, PartOf.Semaphore, role);
  return index === undefined ? undefined : state.primitives[index].value;
}

function partOf(object: Readonly<ObjectNow>, what: PartOf, role: string): number | undefined {
  return object.parts.find((part) => part.what === what && part.role === role)?.index;
}
