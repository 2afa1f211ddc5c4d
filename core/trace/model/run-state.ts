import type { EndReason, ObjectKind, Op, PartOf, RunInfo, StateOf } from '../event';
import type { Activity } from './activity';
import type { Fifo } from './fifo';

/**
 * What holds in a run after some event, as plain data. Indexes: a process's, primitive's, pipe's, object's or file's
 * `index` is its place in the list of its kind and stays the same for the whole run (kernel ids are used again).
 * `event`: the index of an event in the model's `events`.
 */
export interface RunState {
  /** Nanoseconds of the run's clock of the last event. */
  time: number;
  info: RunInfo | undefined;
  speed: number;
  paused: boolean;
  processes: ProcessNow[];
  primitives: PrimitiveNow[];
  files: FileNow[];
  pipes: PipeNow[];
  objects: ObjectNow[];
  /** How many Output events there were. */
  outputCount: number;
  end: { reason: EndReason; text: string; time: number } | undefined;
}

export interface ProcessNow {
  index: number;
  pid: number;
  name: string;
  /** Index of the process that created it; −1 for the main process. */
  parent: number;
  createdAt: number;
  /** The line that started it; 0 for none. A copied process stands there again when its function has come to its end. */
  createdLine: number;
  startedAt: number | undefined;
  endedAt: number | undefined;
  exitCode: number | undefined;
  /** By tid; tid 0 is the main thread. */
  threads: ThreadNow[];
}

export interface ThreadNow {
  tid: number;
  name: string;
  activity: Activity;
  /** When that activity began. */
  since: number;
  /** The line it is at; 0 before its first. */
  line: number;
  /** It has left the program's last line: what it still does, and waits for, is how its process ends. */
  ending: boolean;
  /** What it waits for: index of a primitive, process or pipe, tid of a thread; −1 for nothing, or for many. */
  object: number;
  /** The lock of its process's threads that it waits for. Replaced, never changed. */
  lock: ThreadLockNow | undefined;
  /** When its wait times out, nanoseconds; undefined for never. */
  deadline: number | undefined;
  /** What it is doing with objects of the program, the outermost first: `light.wait()` waits on a condition inside. */
  doing: OperationNow[];
}

/** A lock that only the threads of one process know, as those who wait for it hear of it. */
export interface ThreadLockNow {
  /** Its number within the process. */
  readonly id: number;
  /** The program's variable; '' for none. */
  readonly name: string;
  /** Who has it: a tid; −2 for a thread that a fork left behind, −1 when nobody is known to. */
  readonly holder: number;
  /** Where that one took it; 0 when unknown. */
  readonly line: number;
  /** Index of the event that told so; −1 for none. */
  readonly event: number;
}

/** An operation that a thread has begun and not ended. */
export interface OperationNow {
  /** Index of the object; −1 for an object that was never told of. */
  object: number;
  op: Op;
  /** That began it; its text is a preview of what is put or sent. */
  event: number;
  since: number;
  /** Of Put, Send and Feed: the event that began the message, whose text is its preview (a Feed's is a Put). */
  message: number;
  /** Bytes that it said it would write; 0 when it did not say. */
  bytes: number;
  /** Index of the pipe it wrote to; −1 for none. */
  pipe: number;
}

/** As the trace numbers them (SemCreate). */
export const PrimitiveKind = { Lock: 0, RLock: 1, Semaphore: 2, BoundedSemaphore: 3 } as const;
export type PrimitiveKind = (typeof PrimitiveKind)[keyof typeof PrimitiveKind];

export interface PrimitiveNow {
  index: number;
  /** The kernel's id, unique among living semaphores only. */
  sem: number;
  kind: PrimitiveKind;
  /** The variable it was bound to; '' when it has no name yet. */
  name: string;
  value: number;
  max: number;
  /** Who holds it (Lock and RLock only). */
  holder: { process: number; tid: number; line: number; since: number } | undefined;
  /** How often its holder has it: more than once only for an RLock; 0 while nobody has. */
  depth: number;
  /** The longest waiter first. `woken`: a release woke it and it has not tried yet. */
  waiters: { process: number; tid: number; line: number; since: number; woken: boolean }[];
  /** False once the last handle to it went. */
  alive: boolean;
  /** What it is a part of. */
  whole: PartNow | undefined;
}

/** That a thing serves another: a queue's lock, an event's condition. */
export interface PartNow {
  /** Index of the object that it is a part of. */
  object: number;
  /** "read lock", "flag": the library's words. */
  role: string;
}

/** One direction of bytes. */
export interface PipeNow {
  index: number;
  /** The kernel's id, unique among living pipes only. */
  pipe: number;
  /** The variable an end of it was bound to, the reading end first; '' when there is none. */
  name: string;
  /** Whether `name` is the reading end's. */
  namedByReader: boolean;
  capacity: number;
  /** Bytes written and not yet read. */
  inFlight: number;
  /** The variable that its writing end was bound to; '' when there is none. */
  writerName: string;
  /** Copies of the reading and of the writing end that are open, in all processes. */
  readers: number;
  writers: number;
  /** It was made by connecting to a listener. */
  connected: boolean;
  /** What was written, wholly or in part, and not read to its end, the oldest first. */
  messages: Fifo<MessageNow>;
  whole: PartNow | undefined;
}

/** A message on its way through a pipe. */
export interface MessageNow {
  /** That began it, a Put or a Send, whose text is its preview; the first write where there was neither. */
  event: number;
  /** Its first write. */
  sent: number;
  process: number;
  tid: number;
  /** Of the operation that writes it; −1 for none. */
  operation: number;
  /** Bytes written so far, with its header. */
  bytes: number;
  /** False while more of it is to be written. */
  complete: boolean;
  /** Bytes read of it. */
  read: number;
  /** Who read of it last; undefined while nobody has. */
  reader: { process: number; tid: number; event: number } | undefined;
}

/** An object of the program, above the kernel's: a queue, an event, a connection … */
export interface ObjectNow {
  index: number;
  id: number;
  kind: ObjectKind;
  parameter: number;
  name: string;
  /** Process (index) that made it, −1 when unknown. */
  process: number;
  /**
   * What it is made of, by index of the primitive, pipe or object, or number of the shared memory; −1 when that was
   * never told of.
   */
  parts: { what: PartOf; index: number; role: string }[];
  /** What it is a part of. */
  whole: PartNow | undefined;
  /** Quantities by StateOf. */
  values: Partial<Record<StateOf, number>>;
  /** Who is in the midst of an operation on it, in the order of coming. */
  users: UserNow[];
  /** Of a queue: what was put and not yet written to the pipe, by the process it was put in: events of the puts. */
  buffers: Map<number, Fifo<number>>;
  /** Of a pool: tasks so far (a chunk of a map is one task); of a manager: calls that its server answered. */
  tasks: { submitted: number; begun: number; ended: number; failed: number };
  /** Of a Value or Array: who last read and wrote it, `preview` the value. */
  lastRead: FileAccess | undefined;
  lastWrite: FileAccess | undefined;
}

export interface UserNow {
  process: number;
  tid: number;
  op: Op;
  line: number;
  since: number;
  /** That began the operation. */
  event: number;
}

export interface FileNow {
  index: number;
  path: string;
  exists: boolean;
  /** Bytes, as far as the trace tells: opening a file says nothing of its size. */
  size: number;
  lastRead: FileAccess | undefined;
  lastWrite: FileAccess | undefined;
}

export interface FileAccess {
  process: number;
  time: number;
  line: number;
  /** The beginning of what was read or written. */
  preview: string;
}
