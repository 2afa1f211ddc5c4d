import {
  Bound,
  type ObjectKind,
  type Op,
  type OpResult,
  type PartOf,
  type StateOf,
  WaitFor,
} from '../trace/event';

export type { ObjectKind, Op, OpResult, PartOf, StateOf };
export { Bound, WaitFor };

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

/** Linux's signals are 1 to 64. */
export const LAST_SIGNAL = 64;
export const SIGINT = 2;

/** What a process does about a signal: sigaction's SIG_DFL, SIG_IGN, or a function of the program. */
export const SignalAction = { Default: 0, Ignore: 1, Handle: 2 } as const;
export type SignalAction = (typeof SignalAction)[keyof typeof SignalAction];

/** What `signalMask` does with its signals, with Linux's values. */
export const SIG_BLOCK = 0;
export const SIG_UNBLOCK = 1;
export const SIG_SETMASK = 2;

/** A process's interval timer: ns until it is due, and from then to the next time; 0 for never. */
export interface Timer {
  left: number;
  every: number;
}

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

/**
 * How bytes go through a pipe. 'stream': as through Linux's pipes and sockets. 'message': as through a named pipe of
 * Windows; a read takes one whole message.
 */
export type PipeMode = 'stream' | 'message';

/** What a descriptor refers to, and the size of a file in bytes; 0 for the others. */
export interface FdStat {
  kind: 'file' | 'pipe' | 'socket' | 'terminal' | 'null' | 'other';
  size: number;
}

/** Longest write to a one-way stream that is never torn: all of it goes in, or the writer waits. */
export const PIPE_BUF = 4096;

/** What a process asks for when it creates a child. */
export interface ProcessRequest {
  name: string;
  daemon: boolean;
  /** How the child comes to life: 'spawn' runs the program's top level again; 'fork' decodes `payload` as a VM. */
  method: 'spawn' | 'fork';
  /** Bytes handed to the child: pickled target and arguments (spawn), or the encoded VM (fork). */
  payload: Uint8Array;
  /** Descriptors of the parent that a spawned child has from its start, under the same numbers; a forked one has all. */
  descriptors?: readonly number[];
  /** Semaphores that a spawned child has a handle to from its creation on (Windows); a forked one has all. */
  semaphores?: readonly number[];
  /** Its stdin is /dev/null, not its parent's. */
  withoutStdin?: boolean;
}

/**
 * State of a process as others see it. `exitCode` is undefined while it lives; −N after signal N, and 32 bits without a
 * sign under Windows.
 */
export interface ProcessState {
  pid: number;
  exitCode: number | undefined;
}

/** What is printed on stderr of what a group of processes left behind, of each kind of names and of each missing one. */
export interface TrackerWill {
  /** With `{count}` and `{kind}` (semaphore, shared_memory). */
  leaked: string;
  /** With `{name}`: it is gone, and nobody said so. */
  missing: string;
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
   * virtual time. `permit` is set by the engine and cleared by each call while `gated`. Ungated: true unless a signal
   * has stopped the process.
   */
  readonly gated: boolean;
  permit: boolean;

  // ---- clock -------------------------------------------------------------------------------------------------
  /** The run's clock now; nanoseconds since the run began. */
  now(): number;
  /** BLOCK until `deadline`, then DONE. */
  sleep(deadline: number): number;

  // ---- semaphores ----------------------------------------------------------------------------------------------
  /**
   * A new semaphore's id (≥ 0), or −ENOSPC; this process has a handle to it. `maxValue` 2³¹−1 for an unbounded one.
   * `named`: other processes can get a handle too (`semOpen`) until it is unlinked.
   */
  semCreate(kind: SemKind, value: number, maxValue: number, named?: boolean): number;
  /** A handle to a named semaphore, or one that this process has already. DONE, or −ENOENT. */
  semOpen(sem: number): number;
  /** From here on nobody can open it; who has a handle keeps it. DONE, or −ENOENT. */
  semUnlink(sem: number): number;
  /** Names the object for the trace: the variable it was first bound to. Later names are ignored. */
  semName(sem: number, name: string): void;
  /** DONE | BLOCK | TIMEOUT. Barging: a woken waiter must still find value > 0. */
  semAcquire(sem: number, deadline: number): number;
  /** DONE, or −EOVERFLOW when value = maxValue. Wakes the longest waiter; does not hand over. */
  semRelease(sem: number): number;
  semValue(sem: number): number;
  /** The last acquirer (pid, tid) of a kind Lock or RLock that is taken; undefined when free. */
  semHolder(sem: number): { pid: number; tid: number } | undefined;
  /** This process's handle goes; the slot is reused when no process has one. */
  semDrop(sem: number): void;
  /** Tells that an RLock's holder now has it `depth` times: who has it already only counts. */
  semDepth(sem: number, depth: number): void;

  // ---- processes -------------------------------------------------------------------------------------------------
  /** The child's pid, or −EAGAIN when the tables are full. Emits process.create. */
  procCreate(request: ProcessRequest): number;
  /** The payload this process was created with (main: empty). */
  procPayload(): Uint8Array;
  /** DONE when `pid` has ended | BLOCK | TIMEOUT | −ECHILD. */
  procWait(pid: number, deadline: number): number;
  procState(pid: number): ProcessState | undefined;
  /** pids of this process's children that it has not waited for, by age. */
  procChildren(): number[];
  /** This process's parent; 1 when that has ended. */
  procParent(): number;
  /**
   * Sends a signal to process `pid`, or with pid 0 (or minus the main process's) to all, who are one group; signal 0
   * only asks whether there is such a process. One that ends its target does so at the target's next slice or wait,
   * with exit code −signal. DONE | −ESRCH | −EPERM | −EINVAL, or BLOCK when it ends the caller itself, who then gives
   * control to its engine.
   */
  procKill(pid: number, signal: number): number;
  /** Windows' TerminateProcess: ends `pid` whatever it does about signals. As procKill. */
  procTerminate(pid: number, exitCode: number): number;
  /** This process ends: gives back all it had, wakes those who wait for it. No call may follow. */
  procExit(exitCode: number): void;

  // ---- signals of this process -----------------------------------------------------------------------------------
  signalAction(signal: number): SignalAction;
  /** DONE, or −EINVAL for one whose action is always the default one. */
  setSignalAction(signal: number, action: SignalAction): number;
  /** Signals that came and are handled, the lowest first; each is told once. */
  takeSignals(): number[];
  /** Changes which signals the calling thread blocks (SIG_BLOCK …). Those that it blocked before, or BLOCK as procKill. */
  signalMask(how: number, signals: readonly number[]): number[] | number;
  /** Signals that came and that the calling thread blocks. */
  signalsPending(): number[];
  /**
   * Waits for a signal: until one of `signals`, which is taken, or for any that is handled (pause) when there are none:
   * then only cancelWait ends it. The signal, 0 after the deadline; −EAGAIN where others answer BLOCK.
   */
  signalWait(signals: readonly number[], deadline: number): number;
  /** Sets this process's timer (ns from now, 0 for none), which sends SIGALRM; answers what it was. */
  setTimer(after: number, every: number): Timer;
  timer(): Timer;

  // ---- threads ---------------------------------------------------------------------------------------------------
  /** A new thread of this process: its tid, or −EAGAIN. */
  threadCreate(name: string): number;
  threadExit(tid: number): void;
  /**
   * The calling thread waits for another one of this process: for its end (WaitFor.Thread, `object` its tid), or for a
   * lock of theirs (WaitFor.ThreadLock, the lock's number). DONE when unparked | BLOCK | TIMEOUT. `again`: it was
   * woken, but another was faster.
   */
  threadPark(waitFor: WaitFor, object: number, deadline: number, again: boolean): number;
  /**
   * Says who has a lock that threads of this process are parked for.
   * @param tid of its owner; −2 for a thread that a fork left behind
   * @param line where the owner took it
   * @param name of the variable it was first bound to; '' for none
   */
  threadLockHeld(object: number, tid: number, line: number, name: string): void;
  /** Wakes thread `tid` if it is parked for `object` (−1: for any); true when it was. A thread's end unparks those who wait for it. */
  threadUnpark(tid: number, object: number): boolean;
  /** True when thread `tid` of this process is no waiter, was woken, or its deadline has passed. */
  runnable(tid: number): boolean;
  /** Takes thread `tid` out of whatever it waits for (WaitEnd with Interrupted); a wake it had goes to the next waiter. */
  cancelWait(tid: number): void;

  /** Tells that there is no more of what only the process itself counts (Bound.Heap). The trace has it the first time. */
  boundMet(bound: Bound, limit: number): void;

  // ---- files -------------------------------------------------------------------------------------------------------
  /**
   * The lowest free descriptor (0, 1, 2 are the terminal), or −ENOENT, −EEXIST, −EMFILE, −ENOSPC, −EISDIR. Truncates when
   * asked to. Its position is 0, or with `atEnd` the file's end.
   */
  fileOpen(path: string, flags: number, atEnd?: boolean): number;
  /** At most `max` bytes from the descriptor's position; empty at the end. Of what is no file: as fdRead. */
  fileRead(fd: number, max: number): Uint8Array | number;
  /** Bytes written, or −errno. fd 1 and 2 are the terminal: stdout, stderr. To what is no file: as fdWrite. */
  fileWrite(fd: number, bytes: Uint8Array): number;
  fileSeek(fd: number, offset: number, whence: number): number;
  fileTruncate(fd: number, size: number): number;
  fileClose(fd: number): number;
  /** Bytes, or −ENOENT, −ENOTDIR, −EISDIR. */
  fileSize(path: string): number;
  fileRemove(path: string): number;
  /** 0, or −EEXIST, −ENOENT, −ENOTDIR, −ENOSPC. */
  folderMake(path: string): number;
  /** 0, or −ENOTEMPTY, −ENOENT, −ENOTDIR, −EBUSY. */
  folderRemove(path: string): number;
  fileRename(from: string, to: string): number;
  /** Paths of all files and of folders (these end in '/'), sorted; those in the current folder without it. */
  fileList(): string[];

  // ---- descriptors: of files, pipes, sockets, listeners, shared memory, processes ------------------------------------

  /** So many may be open in a process; each number is below it. */
  readonly descriptorsMost: number;
  /** A one-way pipe: descriptors of its two ends, or −EMFILE, −ENFILE. */
  pipeCreate(mode: PipeMode): { read: number; write: number } | number;
  /** Two ends that both read and write, or −EMFILE, −ENFILE. */
  socketPair(mode: PipeMode): { a: number; b: number } | number;
  /**
   * At most `max` bytes, fewer when fewer are there; empty at the end: nothing left, and no writer. BLOCK, or −EBADF.
   * In message mode one whole message; −EMSGSIZE, with nothing taken, when it is longer than `max`; −EPIPE at the end.
   */
  fdRead(fd: number, max: number): Uint8Array | number;
  /**
   * Writes the bytes from index `from` on: how many went in, −EPIPE without a reader (−EINTR when SIGPIPE ends the
   * process, which gives control to its engine), or −EBADF. −EAGAIN where others answer BLOCK (a count may be 1): the thread was entered among the waiters. What is at most PIPE_BUF long goes into
   * a one-way pipe whole; of longer writes a part may, and the caller asks again for the rest, with `from` moved on.
   */
  fdWrite(fd: number, bytes: Uint8Array, from: number): number;
  /**
   * Writes `bytes` to a one-way pipe while it has semaphore `lock`: semAcquire, fdWrite and semRelease as one call. False,
   * with nothing done, where one of them would have to wait, or fail; then the three are to be made.
   */
  sendUnder(lock: number, fd: number, bytes: Uint8Array): boolean;
  /** As `sendUnder`: semAcquire, fdRead of a length of four bytes and of so many more, and semRelease. Else undefined. */
  receiveUnder(lock: number, fd: number): Uint8Array | undefined;
  /** Which of `fds` can be read or are at their end, as indices; at most until `deadline`. BLOCK, TIMEOUT, or −EBADF. */
  fdPoll(fds: readonly number[], deadline: number): number[] | number;
  /** Bytes that can be read without waiting; −EPIPE when there are none and no writer. Or −EBADF. */
  fdPending(fd: number): number;
  fdClose(fd: number): number;
  /** The lowest free descriptor, or `to`, which is closed first, for the same. Or −EBADF, −EMFILE. */
  fdDup(fd: number, to?: number): number;
  /** What a descriptor is, and how many bytes a file has. Or −EBADF. */
  fdStat(fd: number): FdStat | number;
  /** A token by which another process can get the same; it goes when this process ends. −EBADF, −ENFILE. */
  fdShare(fd: number): number;
  /** A descriptor for what the token stands for, which is used up. −ENOENT when it is not there, −EMFILE. */
  fdTake(token: number): number;
  /** A descriptor of process `pid` that poll finds readable once the process has ended. −ESRCH, −EMFILE, −ENFILE. */
  processOpen(pid: number): number;
  /** A place to connect to; `backlog` connections may wait for accept. −EADDRINUSE, −EMFILE, −ENFILE. */
  listen(address: string, backlog: number): number;
  /** A connection to the listener there, which need not have accepted it yet. BLOCK while its backlog is full; −ENOENT, −ECONNREFUSED. */
  connect(address: string, mode: PipeMode): number;
  /** This end of the connection that waits longest, BLOCK, or −EINVAL when `fd` is no listener. */
  accept(fd: number): number;
  /** Shared memory of so many bytes, all zero. */
  shmCreate(size: number): number;
  /**
   * Shared memory of a name: new, of `size` bytes, all zero (−EEXIST), or with −1 what has that name (−ENOENT).
   * `volatile`: the name goes with the last who has it open, as under Windows.
   */
  shmOpen(name: string, size: number, volatile: boolean): number;
  shmSize(fd: number): number;
  /** The name goes; who has the memory open keeps it. −ENOENT. */
  shmUnlink(name: string): number;
  /** A copy of `count` bytes; −EINVAL beyond the end. `value`: what the trace shows of them. */
  shmRead(
    fd: number,
    offset: number,
    count: number,
    show?: (bytes: Uint8Array) => string,
  ): Uint8Array | number;
  shmWrite(fd: number, offset: number, bytes: Uint8Array, value?: string): number;

  // ---- trackers: what a group of processes leaves behind --------------------------------------------------------------
  /**
   * From here on this process is in a group with those that it starts, unless it is in its parent's. When the last of
   * the group has ended, the semaphores and the tracked memory whose names it left behind are unlinked, and `will` is
   * printed. −ENOSPC.
   */
  trackerJoin(will: TrackerWill): number;
  /** The group is to unlink shared memory of this name, though it be told so twice. −ENOENT without a group, −ENOSPC. */
  trackerAdd(name: string): number;
  /** The group is to forget the name. −ENOENT when it does not know it. */
  trackerRemove(name: string): number;

  // ---- story: what the program does, above the kernel's steps ----------------------------------------------------
  /** The number of a new object of the program; for a Connection, `parameter` is its descriptor. */
  objectCreate(kind: ObjectKind, parameter: number): number;
  /** The variable it was bound to. Later names are ignored by who reads the trace. */
  objectName(id: number, name: string): void;
  /**
   * Says that a semaphore, pipe, object, or shared memory (given by its descriptor) serves `id` in some role; a part
   * without a name is called after it.
   */
  objectPart(id: number, what: PartOf, part: number, role: string): void;
  /** What this thread does from here until `opEnd` belongs to the operation. */
  opBegin(id: number, op: Op, argument: number, preview: string): void;
  opEnd(id: number, op: Op, result: OpResult, value: number): void;
  objectState(id: number, which: StateOf, value: number): void;

  // ---- trace -----------------------------------------------------------------------------------------------------
  /** Says which line this process is at, for a running process that makes no calls (at most every 10 ms of the run's clock). */
  progress(): void;
}
