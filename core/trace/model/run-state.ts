import type { EndReason, ObjectKind, PartOf, RunInfo, StateOf } from '../event';
import type { Activity } from './activity';

/**
 * What holds in a run after some event, as plain data. Indexes: a process's, primitive's or file's `index` is its
 * place in the list of its kind and stays the same for the whole run (kernel ids of semaphores are used again).
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
  /** What it waits for: index of a primitive, process or pipe, tid of a thread; −1 for nothing, or for many. */
  object: number;
  /** When its wait times out, nanoseconds; undefined for never. */
  deadline: number | undefined;
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
  /** The longest waiter first. `woken`: a release woke it and it has not tried yet. */
  waiters: { process: number; tid: number; line: number; since: number; woken: boolean }[];
  /** False once the last handle to it went. */
  alive: boolean;
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
  /** Copies of the reading and of the writing end that are open, in all processes. */
  readers: number;
  writers: number;
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
  /** What it is made of, by index of the primitive, pipe or object; −1 when that was never told of. */
  parts: { what: PartOf; index: number; role: string }[];
  /** Quantities by StateOf. */
  values: Partial<Record<StateOf, number>>;
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

export function emptyRunState(): RunState {
  return {
    time: 0,
    info: undefined,
    speed: 1,
    paused: false,
    processes: [],
    primitives: [],
    files: [],
    pipes: [],
    objects: [],
    outputCount: 0,
    end: undefined,
  };
}

/** A copy that shares nothing that changes with `state`. */
export function copyRunState(state: RunState): RunState {
  return {
    ...state,
    processes: state.processes.map((process) => ({
      ...process,
      threads: process.threads.map((thread) => ({ ...thread })),
    })),
    primitives: state.primitives.map((primitive) => ({
      ...primitive,
      // Holders and file accesses are replaced, never changed, so they can be shared; waiters are changed.
      waiters: primitive.waiters.map((waiter) => ({ ...waiter })),
    })),
    files: state.files.map((file) => ({ ...file })),
    pipes: state.pipes.map((pipe) => ({ ...pipe })),
    objects: state.objects.map((object) => ({
      ...object,
      parts: [...object.parts],
      values: { ...object.values },
    })),
  };
}

/** How many records `state` holds: what a copy costs. */
export function sizeOfRunState(state: RunState): number {
  let size = state.processes.length + state.primitives.length + state.files.length;
  size += state.pipes.length + state.objects.length;
  for (const process of state.processes) size += process.threads.length;
  for (const primitive of state.primitives) size += primitive.waiters.length;
  return size;
}
