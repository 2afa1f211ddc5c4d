/**
 * What engines ask of the kernel; programs see only `calls.ts`. Three doors lead into one buffer:
 *
 *   createKernel(config)                  → the buffer of one run (never used again for another)
 *   openControl(buffer, host, client?)    → KernelControl: configuration, slots, control words, trace reader
 *   openClient(buffer, host, slot, pid)   → EngineClient: one process's kernel calls, plus what its engine needs
 *
 * They are exported from `core/kernel/index.ts`. A *slot* is a place where a process can run: a worker in the live
 * engine, a VM in the deterministic one. A slot outlives its processes; a process record outlives its slot.
 *
 * How a worker sleeps without missing a wake (`word` is `client.doorbellWord`):
 *
 *   seq = client.doorbell()                 read the bell first
 *   if (client.attention() || any thread runnable) → do that instead
 *   Atomics.wait(words, word, seq, client.hostNsUntil(client.nextDeadline()) / 1e6)
 *
 * Whatever concerns the process increments the bell *after* its change and notifies it: wakes, signals, pause,
 * resume, stop, abort, a new speed (the time-out above is then stale), a process given to a ready slot.
 */
import type { EndReason, RunInfo, WaitFor } from '../trace/event';
import type { KernelCalls, SemKind } from './calls';

export type KernelBuffer = ArrayBuffer | SharedArrayBuffer;

/** What the kernel needs of the machine around it. `word` is an index into an Int32Array over the buffer. */
export interface KernelHost {
  /** Nanoseconds of a clock that never goes back and is the same in all workers of the run. */
  hostNow(): number;
  /** Waits while `word` holds `value`; may return early. Bounded waits (≤ 100 ms) are best: abort is checked between. */
  lockWait(word: number, value: number): void;
  /** As lockWait, for the trace reader's position: the ring is full. With one thread: drain it (`control.collect`). */
  traceWait(word: number, value: number): void;
  /** Wakes all who wait on `word` (Atomics.notify). All, since a terminated worker may still swallow one wake. */
  ring(word: number): void;
  /** True while every core has a process to run already: a new one had better wait for a worker that comes free. */
  coresTaken?(): boolean;
}

export interface KernelConfig {
  /** True for a SharedArrayBuffer. */
  shared: boolean;
  /** 'live': the host's clock × speed. 'virtual': `setVirtualTime` moves it. */
  clock: 'live' | 'virtual';
  /** Speed factor of the live clock, > 0. Default 1. */
  speed?: number;
  /** Bytes of the whole buffer. Default 24 MiB; what the tables and the ring leave is the heap of file contents. */
  bytes?: number;
  /** Bytes of the trace ring: a power of two ≥ 64 KiB. Default 2 MiB. */
  ringBytes?: number;
  /** Most bytes the program may print; then the run's limit is OutputLimit. Default 10 MB. */
  maxOutputBytes?: number;
  /** Most trace events / bytes of trace records; then the run's limit is TraceLimit. Defaults 2,000,000 / 160 MB. */
  maxTraceEvents?: number;
  maxTraceBytes?: number;
  /** Most processes alive at once, ≤ the table of live processes (128). */
  maxProcesses?: number;
  /** Table sizes, made small by tests. See `layout.ts`. */
  tables?: Partial<TableSizes>;
}

export interface TableSizes {
  processes: number; // records, the ended ones included
  live: number; // processes alive at once
  threads: number;
  semaphores: number; // a power of two
  files: number; // a power of two
  openObjects: number;
  descriptors: number; // per process
  slots: number;
  pipes: number; // a power of two
  listeners: number; // a power of two
  tokens: number; // a power of two
}

/** Thrown out of any kernel call (so out of `vm.run`) when the run is over: abort, RunEnd, or a limit reached. */
export class RunAborted extends Error {
  override name = 'RunAborted';
}

/** State of a slot. */
export const SlotState = {
  /** No worker, or a worker that still boots. */
  Free: 0,
  /** A warm worker sleeps on the slot's doorbell. */
  Ready: 1,
  /** A process was given to it; its first instruction is still to come. */
  Starting: 2,
  Running: 3,
} as const;
export type SlotState = (typeof SlotState)[keyof typeof SlotState];

/** Bits of `attention()`: what a slice loop looks at. 0 means: go on. */
export const Attention = {
  Pause: 1, // wait on the doorbell until it is gone
  Stop: 2, // the run is being stopped: leave the VM, make no more calls
  Abort: 4, // as Stop, and every kernel call throws RunAborted
  End: 8, // a signal ends the process: procExit(client.endsWith())
  Signal: 16, // there are signals that the process handles: vm.signal(client.takeSignals())
  Stopped: 32, // a signal has stopped the process: client.standStill(), and no slice until it is gone
  Still: 64, // it has been told so, and runs no more
  GoesOn: 128, // it stood still and may run again: client.goOn()
} as const;

/** One process's kernel calls with the engine's side of them. */
export interface EngineClient extends KernelCalls {
  readonly slot: number;
  /** Set by a gated engine before it runs the VM. */
  gated: boolean;
  /** The process's first instruction: ProcessStart; its slot is Running. Called once, before the VM runs. */
  begin(): void;
  /** True for a process that its parent forked: its payload is a copy of the parent. */
  isForked(): boolean;
  /** Reads the clock for the stamps of the coming events; at a slice's start and after a wait. Returns it (ns). */
  refreshClock(): number;
  /** `Attention` bits for this process; costs two atomic loads. */
  attention(): number;
  /** The exit code that a signal has given this process: −signal, or what Windows' TerminateProcess said. */
  endsWith(): number;
  /** The process has noticed that it is stopped. Its running thread waits for SIGCONT, as the trace tells. */
  standStill(): void;
  /** The process is stopped no longer: the wait is over. */
  goOn(): void;
  /** Brings what the program has told of its operations into the trace, where no call did; at a slice's end. */
  tellNow(): void;
  /** Sends SIGALRM when the process's timer is due. At a slice's start, after refreshClock. */
  ringTimer(): void;
  /** When the process's timer is due (ns of the run's clock), Infinity when it has none. */
  timerDue(): number;
  /** Index of the slot's doorbell word, and its present value. */
  readonly doorbellWord: number;
  doorbell(): number;
  /**
   * Earliest deadline among this process's waiting threads (woken ones not counted) and its timer; Infinity when none, and
   * for a stopped process.
   */
  nextDeadline(): number;
  /** Host nanoseconds until the run's clock reads `time`; 0 when it is over, Infinity while the clock stands still. */
  hostNsUntil(time: number): number;
}

/** A thread that waits, as the sentence about a stuck run needs it. */
export interface WaitingThread {
  pid: number;
  tid: number;
  /** Names of the process and the thread. */
  process: string;
  thread: string;
  /** Line of the user's program it waits at; 0 when unknown. */
  line: number;
  waitFor: WaitFor;
  /** What the wait is for, as the trace's WaitBegin says it: semaphore, pid, pipe, listener … */
  object: number;
  /** The lock's, semaphore's or pipe end's variable ('' when never named), the listener's address, the process's or thread's name. */
  objectName: string;
  /** Of a pipe: the processes that have its other end open, by age. Empty: nobody has. */
  otherEnd: readonly { pid: number; process: string }[];
  semKind: SemKind | undefined;
  /** Who holds the lock, or the process awaited. Of threads' own locks: tid −2 is a thread that a fork left behind. */
  holder:
    | { pid: number; tid: number; process: string; thread: string; alive: boolean; line: number }
    | undefined;
  /** ns of the run's clock, Infinity for ever. */
  deadline: number;
  woken: boolean;
  /** A signal has stopped the process. */
  stopped: boolean;
}

export interface ProcessInfo {
  pid: number;
  parent: number;
  name: string;
  daemon: boolean;
  method: 'spawn' | 'fork';
  /** undefined while it lives. */
  exitCode: number | undefined;
  /** Slot it starts or runs in; −1 when none. */
  slot: number;
  started: boolean;
}

/**
 * The engine's own door. One owner (the supervisor; in one thread, the engine) calls everything; a process worker
 * opens one too, under its slot's number, and calls only what is marked *worker*.
 */
export interface KernelControl {
  readonly buffer: KernelBuffer;
  /** Int32Array over the whole buffer, for Atomics on the words named here. */
  readonly words: Int32Array;
  readonly slots: number;

  // ---- a run's beginning and end -----------------------------------------------------------------------------
  /** Writes RunStart and starts the clock at 0 (unless held). */
  startRun(info: RunInfo): void;
  /** The main process (pid 1001, parent 0). Its first slot is given like any other's. */
  createMain(name?: string): number;
  /**
   * Ends the trace: every record committed so far that was not drained, then RunEnd. From here on every kernel call
   * throws RunAborted and `drain` gives nothing. Needs no kernel lock when `lockIsDead` (its owner was killed).
   */
  endRun(reason: EndReason, text: string, lockIsDead?: boolean): Uint8Array;
  /** OutputLimit or TraceLimit once reached, else −1. */
  limitReached(): EndReason | -1;

  // ---- slots (worker: slotReady, takeNext, slotProcess) ------------------------------------------------------
  slotState(slot: number): SlotState;
  /** *worker* The slot can take a process now; one that waits for a slot is given to it at once. */
  slotReady(slot: number): void;
  /** Its worker is gone or not yet up. Not while a process is in it. */
  slotFree(slot: number): void;
  /** *worker* The pid to start in this slot, 0 when there is none: the one given to it, else the longest waiting one. */
  takeNext(slot: number): number;
  /** pid of the process in the slot, 0 when none. */
  slotProcess(slot: number): number;
  /** Created processes that have no slot: so many more workers are wanted. The live clock stands still while > 0. */
  needWorkers(): number;
  /** pid of the process that waits longest for a slot; 0 when none does. */
  longestWaiting(): number;
  /** Gives slots that are ready to `most` of the processes that have none: those that wait longest. */
  placeWaiting(most: number): void;
  /** Word of a slot's doorbell (as `EngineClient.doorbellWord`). */
  doorbellWord(slot: number): number;
  /** *worker* `Attention` bits for a slot, whether or not a process is in it. */
  attention(slot: number): number;

  // ---- processes ---------------------------------------------------------------------------------------------
  process(pid: number): ProcessInfo | undefined;
  /** pids of all processes that have not ended, by age. */
  alive(): number[];
  /** Ends a process from outside: its waits, files and joiners as procExit does. Owner only. */
  finishProcess(pid: number, exitCode: number): void;
  /** Ctrl-C: SIGINT to every live process. */
  interrupt(): void;
  nextDeadline(pid: number): number;
  /** No thread is runnable, starting or woken, and no deadline, sleep or signal is pending: nothing can ever happen. */
  stuck(): boolean;
  /** Every waiting thread, by pid and tid. */
  whoWaits(): WaitingThread[];

  // ---- clock ---------------------------------------------------------------------------------------------------
  now(): number;
  /** Virtual clock only; never less than before. Integer ns. */
  setVirtualTime(time: number): void;
  /** Live clock: writes Speed; rings every slot. */
  setSpeed(factor: number): void;
  /** Writes Pause / Resume, sets or clears Attention.Pause, stops or starts the clock; rings every slot. */
  pause(): void;
  resume(): void;
  paused(): boolean;
  /** The clock stands still until as many `releaseClock`: while workers boot. */
  holdClock(): void;
  releaseClock(): void;
  /** As EngineClient.hostNsUntil. */
  hostNsUntil(time: number): number;

  // ---- stop --------------------------------------------------------------------------------------------------
  /** Sets Attention.Stop and rings every slot. */
  stop(): void;
  /** Sets Attention.Abort: all who wait for the kernel lock or the ring are thrown out of their call. */
  abort(): void;
  /** Client (slot) that holds the kernel lock now, −1 when it is free, `slots` for the owner of this door. */
  lockOwner(): number;

  // ---- trace ---------------------------------------------------------------------------------------------------
  /**
   * All records committed since the last drain (format: core/trace/record.ts; `decodeRecords` reads it), as a copy
   * that can be transferred. With `maxBytes`: whole records of about that many; empty when there is nothing left. Needs no kernel lock. One reader only.
   */
  drain(maxBytes?: number): Uint8Array;
  /** Takes what the ring holds aside for the next drain; what a one-thread host's traceWait calls. */
  collect(): void;
  /** Word that is incremented and rung when the owner should look: ring half full or full, a process created or ended, a limit. */
  readonly supervisorBellWord: number;
  counters(): { outputBytes: number; events: number; traceBytes: number; processes: number };
}
