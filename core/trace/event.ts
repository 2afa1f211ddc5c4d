import type { Preset } from '../base/preset';

export { DEFAULT_PRESET, PRESETS, type Preset } from '../base/preset';

/**
 * The one trace format: what every engine writes, and all that the page, exports, links and findings read.
 * Kinds are numbered for ever: never renumber, never reuse; add at the end and raise TRACE_VERSION when the
 * meaning of an old one changes.
 */
export const TRACE_VERSION = 1;

export const Kind = {
  RunStart: 1, // text: JSON of RunInfo
  RunEnd: 2, // a: EndReason, text: sentence for people (English; the page has its own words by reason)
  ProcessCreate: 3, // a: child pid, text: child's name           (pid: the parent; 0 for the main process)
  ProcessStart: 4, // the child's first instruction               (pid: the child)
  ProcessExit: 5, // a: exit code, −N after signal N; b: 1 when a is unsigned (Windows)
  ThreadStart: 6, // a: tid, text: name
  ThreadExit: 7, // a: tid
  WaitBegin: 8, // a: WaitFor, b: object (semaphore id, pid, …), c: deadline in µs of the run or −1
  WaitEnd: 9, // a: WaitFor, b: object, c: WaitResult
  SemCreate: 10, // a: semaphore, b: SemKind, c: value, d: max value
  SemName: 11, // a: semaphore, text: the variable's name
  SemAcquire: 12, // a: semaphore, b: value after, c: 1 if it had to wait
  SemRelease: 13, // a: semaphore, b: value after, c: pid woken or 0, d: tid woken
  SemDrop: 14, // a: semaphore: the last handle went
  FileOpen: 15, // a: file, b: flags, c: descriptor, text: path
  FileRead: 16, // a: file, b: bytes, c: offset, text: preview
  FileWrite: 17, // a: file, b: bytes, c: offset, text: preview
  FileTruncate: 18, // a: file, b: size
  FileClose: 19, // a: file, c: descriptor
  FileRemove: 20, // a: file, text: path
  Output: 21, // a: 1 stdout, 2 stderr; text
  Progress: 22, // the process is running at `line`
  Pause: 23, // the person paused; the clock stands still
  Resume: 24,
  Speed: 25, // a: speed × 1000
  Signal: 26, // a: target pid, b: signal number, c: SignalFate
  SemTimeout: 27, // a: semaphore: a non-blocking acquire that was refused at once
  FileRename: 28, // a: file, text: its new path
  ObjectCreate: 29, // a: object, b: ObjectKind, c: parameter (maxsize, parties, processes, descriptor …)
  ObjectName: 30, // a: object, text: the variable's name
  ObjectPart: 31, // a: object, b: PartOf, c: the part's id, text: its role
  OpBegin: 32, // a: object, b: Op, c: argument, text: preview    (what this thread does until OpEnd belongs to it)
  OpEnd: 33, // a: object, b: Op, c: OpResult, d: value
  ObjectState: 34, // a: object, b: StateOf, c: value
  PipeCreate: 35, // a: pipe (one direction), b: reading descriptor, c: writing descriptor, d: capacity in bytes
  PipeWrite: 36, // a: pipe, b: bytes, c: in flight after, d: offset of the first byte in the stream, modulo 2³¹; text: preview
  PipeRead: 37, // a: pipe, b: bytes, c: in flight after, d: offset of the first byte
  PipeEnd: 38, // a: pipe, b: 0 reading or 1 writing end, c: copies open after, d: +1 or −1
  SharedRead: 39, // a: shared memory, b: offset, c: bytes; text: value
  SharedWrite: 40, // a: shared memory, b: offset, c: bytes; text: value
  SemDepth: 41, // a: semaphore (RLock), b: how often its holder has it, after taking it again or giving one back
  ThreadLockHeld: 42, // a: lock of threads that others of them wait for, b: tid of who has it (−2: a thread that a fork left behind), c: the line where it took it; text: the lock's variable
  BoundMet: 43, // a: Bound, b: how many there may be; the first time only: there was no more to be had
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** What a run can have only so much of, however much a machine has: in BoundMet. */
export const Bound = {
  /** Alive at once. */
  Processes: 1,
  /** Of one process. */
  Threads: 2,
  ThreadsInAll: 3,
  /** Files, pipes … that one process has open. */
  Open: 4,
  OpenInAll: 5,
  Files: 6,
  Semaphores: 7,
  /** Bytes of files, pipes and whatever else processes share. */
  Shared: 8,
  /** Cells of one process's objects. */
  Heap: 9,
} as const;
export type Bound = (typeof Bound)[keyof typeof Bound];

/** What a thread waits for, and what the event's `b` then is. */
export const WaitFor = {
  Sleep: 0,
  Semaphore: 1, // semaphore
  Process: 2, // pid
  Thread: 3, // tid
  ThreadLock: 4, // a lock of the process's own threads
  PipeRead: 5, // pipe
  PipeWrite: 6, // pipe
  Poll: 7, // pipe, when it polls one pipe alone; else −1
  Accept: 8, // listener
  Connect: 9, // listener
  Signal: 10,
} as const;
export type WaitFor = (typeof WaitFor)[keyof typeof WaitFor];

export const WaitResult = { Granted: 0, TimedOut: 1, Interrupted: 2 } as const;
export type WaitResult = (typeof WaitResult)[keyof typeof WaitResult];

/** What becomes of a signal that was sent: in Signal. */
export const SignalFate = {
  /** It ends the process. */
  Ends: 0,
  /** The process ignores it, by itself or by default. */
  Ignored: 1,
  /** A function of the program is called. */
  Handled: 2,
  /** Every thread has blocked it, or the process is stopped; it waits. */
  Blocked: 3,
  /** It stops the process until SIGCONT comes. */
  Stops: 4,
} as const;
export type SignalFate = (typeof SignalFate)[keyof typeof SignalFate];

/** What a program's object is, above the kernel's: in ObjectCreate. */
export const ObjectKind = {
  Event: 1,
  Condition: 2,
  Barrier: 3,
  Queue: 4,
  SimpleQueue: 5,
  JoinableQueue: 6,
  Connection: 7,
  Pool: 8,
  Manager: 9,
  Value: 10,
  Array: 11,
  Lock: 12,
  SharedMemory: 13,
  ThreadLock: 20,
  ThreadRLock: 21,
  ThreadCondition: 22,
  ThreadSemaphore: 23,
  ThreadEvent: 24,
  ThreadBarrier: 25,
  ThreadQueue: 26,
} as const;
export type ObjectKind = (typeof ObjectKind)[keyof typeof ObjectKind];

/** What a part of an object is: in ObjectPart. Of shared memory ObjectState says which bytes (Offset, Size). */
export const PartOf = { Semaphore: 0, Pipe: 1, Object: 2, Memory: 3 } as const;
export type PartOf = (typeof PartOf)[keyof typeof PartOf];

/** What a thread does with an object: in OpBegin and OpEnd. */
export const Op = {
  Put: 1,
  Get: 2,
  Feed: 3,
  TaskDone: 4,
  Join: 5,
  Send: 6,
  Recv: 7,
  Poll: 8,
  Set: 9,
  Clear: 10,
  Wait: 11,
  Notify: 12,
  BarrierWait: 13,
  Submit: 14,
  Task: 15,
  Result: 16,
  Call: 17,
  Serve: 18,
  Read: 19,
  Write: 20,
  Close: 21,
} as const;
export type Op = (typeof Op)[keyof typeof Op];

/** How an operation ended. Refused: not in time, empty, or full. */
export const OpResult = { Done: 0, Refused: 1, Raised: 2 } as const;
export type OpResult = (typeof OpResult)[keyof typeof OpResult];

/** Which quantity of an object an ObjectState tells. */
export const StateOf = {
  Buffered: 1, // in a feeder's buffer
  Items: 2, // put and not got
  Flag: 3,
  Waiters: 4,
  Arrived: 5,
  Unfinished: 6,
  Broken: 7,
  Offset: 8, // where in its shared memory it begins
  Size: 9, // how many bytes of it are its
} as const;
export type StateOf = (typeof StateOf)[keyof typeof StateOf];

/** Why a run ended. */
export const EndReason = {
  Exited: 0, // the main process ended; a process of its own exit code
  Stopped: 1, // the person stopped it
  Stuck: 2, // every process waits for ever
  Until: 3, // the asked-for time was reached
  OutputLimit: 4,
  TraceLimit: 5,
  WorkerDied: 6, // a worker was killed from outside
  Failed: 7, // an internal error, said in the text
  MemoryLimit: 8,
  LineLimit: 9,
} as const;
export type EndReason = (typeof EndReason)[keyof typeof EndReason];

/** One event, decoded. `a`…`d` are 32-bit signed integers whose meaning the kind gives. */
export interface TraceEvent {
  kind: Kind;
  /** Nanoseconds of the run's clock; never decreases along the trace. */
  time: number;
  pid: number;
  tid: number;
  line: number;
  a: number;
  b: number;
  c: number;
  d: number;
  text: string;
}

/** Said once, in RunStart. */
export interface RunInfo {
  version: number;
  engine: 'live' | 'deterministic';
  seed: number;
  speed: number;
  costModel: number;
  preset: Preset;
}
