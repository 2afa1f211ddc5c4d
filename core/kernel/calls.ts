/**
 * The kernel's face: what a Python VM may ask of the simulated operating system.
 *
 * Every call is synchronous and atomic and never waits. A call that cannot be granted now answers `BLOCK`,
 * after it has entered the calling thread in the waiters of the object; the VM parks the thread and makes the
 * *same call with the same arguments* again when the engine says the thread was woken or its deadline passed.
 *
 * All times are integer nanoseconds of the run's clock (`number`: exact up to 104 days). A deadline is an
 * absolute time; `NO_DEADLINE` waits for ever. A call whose deadline is already over never enters the waiters.
 *
 * Negative answers are `-errno` (Linux numbers, see `errno.ts`), so natives raise `OSError` from one place.
 */
export const DONE = 0;
/** The thread was entered among the waiters; make the call again when woken. */
export const BLOCK = 1;
/** The deadline passed before the call could be granted; the thread is no waiter any more. */
export const TIMEOUT = 2;

export const NO_DEADLINE = Number.POSITIVE_INFINITY;

/** What a semaphore serves as. Only the trace and error texts differ; the kernel counts alike for all. */
export const SemKind = { Lock: 0, RLock: 1, Semaphore: 2, BoundedSemaphore: 3 } as const;
export type SemKind = (typeof SemKind)[keyof typeof SemKind];

/** Flags of `fileOpen`, with Linux's values. */
export const O_RDONLY = 0;
export const O_WRONLY = 1;
export const O_RDWR = 2;
export const O_CREAT = 0o100;
export const O_EXCL = 0o200;
export const O_TRUNC = 0o1000;
export const O_APPEND = 0o2000;

export const SEEK_SET = 0;
export const SEEK_CUR = 1;
export const SEEK_END = 2;

/** What a process asks for when it creates a child. */
export interface ProcessRequest {
  name: string;
  daemon: boolean;
  /** How the child comes to life: 'spawn' runs the program's top level again; 'fork' decodes `payload` as a VM. */
  method: 'spawn' | 'fork';
  /** Bytes handed to the child: pickled target and arguments (spawn), or the encoded VM (fork). */
  payload: Uint8Array;
}

/** State of a process as others see it. `exitCode` is undefined while it lives; −N after signal N. */
export interface ProcessState {
  pid: number;
  exitCode: number | undefined;
}

/**
 * One process's door to the kernel. The VM sets `tid` and `line` before a call (`VM.sys()` does), and leaves the
 * rest to the kernel.
 */
export interface KernelCalls {
  /** This process's pid, and its index in the process table. */
  readonly pid: number;
  /** Calling thread: index of the thread within its process; 0 is the main thread. */
  tid: number;
  /** Source line of the user's program the call is made from; 0 when there is none. */
  line: number;

  /**
   * In a gated engine (deterministic), a kernel call needs a permit, so that the engine can order calls by
   * virtual time. `permit` is set by the engine and cleared by each call while `gated`. Ungated: always true.
   */
  readonly gated: boolean;
  permit: boolean;

  // ---- clock -------------------------------------------------------------------------------------------------
  /** The run's clock now; nanoseconds since the run began. */
  now(): number;
  /** BLOCK until `deadline`, then DONE. */
  sleep(deadline: number): number;

  // ---- semaphores ----------------------------------------------------------------------------------------------
  /** A new semaphore's id (≥ 0), or −ENOSPC. `maxValue` 2³¹−1 for an unbounded one. */
  semCreate(kind: SemKind, value: number, maxValue: number): number;
  /** Names the object for the trace: the variable it was first bound to. Later names are ignored. */
  semName(sem: number, name: string): void;
  /** DONE | BLOCK | TIMEOUT. Barging: a woken waiter must still find value > 0. */
  semAcquire(sem: number, deadline: number): number;
  /** DONE, or −EOVERFLOW when value = maxValue. Wakes the longest waiter; does not hand over. */
  semRelease(sem: number): number;
  semValue(sem: number): number;
  /** The last acquirer (pid, tid) of a kind Lock or RLock that is taken; undefined when free. */
  semHolder(sem: number): { pid: number; tid: number } | undefined;
  /** One handle (Python object) more or less refers to it; the slot is reused when none does. */
  semRetain(sem: number): void;
  semDrop(sem: number): void;

  // ---- processes -------------------------------------------------------------------------------------------------
  /** The child's pid, or −EAGAIN when the tables are full. Emits process.create. */
  procCreate(request: ProcessRequest): number;
  /** The payload this process was created with (main: empty). */
  procPayload(): Uint8Array;
  /** DONE when `pid` has ended | BLOCK | TIMEOUT | −ECHILD. */
  procWait(pid: number, deadline: number): number;
  procState(pid: number): ProcessState | undefined;
  /** Asks `pid` to end with exit code −signal; it does so at its next slice or wait. DONE | −ESRCH. */
  procKill(pid: number, signal: number): number;
  /** This process ends: closes its files, wakes those who wait for it. No call may follow. */
  procExit(exitCode: number): void;

  // ---- threads ---------------------------------------------------------------------------------------------------
  /** A new thread of this process: its tid, or −EAGAIN. */
  threadCreate(name: string): number;
  threadExit(tid: number): void;
  /** True when thread `tid` of this process is no waiter, was woken, or its deadline has passed. */
  runnable(tid: number): boolean;
  /** Takes thread `tid` out of whatever it waits for (WaitEnd with Interrupted); a wake it had goes to the next waiter. */
  cancelWait(tid: number): void;

  // ---- files -------------------------------------------------------------------------------------------------------
  /** A descriptor (≥ 3; 0, 1, 2 are the terminal), or −ENOENT, −EEXIST, −EMFILE, −ENOSPC, −EISDIR. Truncates when asked to. */
  fileOpen(path: string, flags: number): number;
  /** At most `max` bytes from the descriptor's position; empty at the end. */
  fileRead(fd: number, max: number): Uint8Array | number;
  /** Bytes written, or −errno. fd 1 and 2 are the terminal: stdout, stderr. */
  fileWrite(fd: number, bytes: Uint8Array): number;
  fileSeek(fd: number, offset: number, whence: number): number;
  fileTruncate(fd: number, size: number): number;
  fileClose(fd: number): number;
  fileSize(path: string): number;
  fileRemove(path: string): number;
  fileRename(from: string, to: string): number;
  /** Paths of all files, sorted. */
  fileList(): string[];

  // ---- trace -----------------------------------------------------------------------------------------------------
  /** Says which line this process is at, for a running process that makes no calls (at most every 10 ms of the run's clock). */
  progress(): void;
}
