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
  ProcessExit: 5, // a: exit code
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
  Signal: 26, // a: target pid, b: signal number
  SemTimeout: 27, // a: semaphore: a non-blocking acquire that was refused at once
  FileRename: 28, // a: file, text: its new path
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export const WaitFor = { Sleep: 0, Semaphore: 1, Process: 2, Thread: 3 } as const;
export type WaitFor = (typeof WaitFor)[keyof typeof WaitFor];

export const WaitResult = { Granted: 0, TimedOut: 1, Interrupted: 2 } as const;
export type WaitResult = (typeof WaitResult)[keyof typeof WaitResult];

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
