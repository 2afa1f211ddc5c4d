/**
 * Every message between page, supervisor and process workers: one union per direction, told apart by `kind`. Comlink
 * carries them (each end exposes one function that takes a message); what must reach a worker that sleeps or computes
 * goes through the kernel's buffer instead.
 */
import type { ProgramError, VmOptions } from '../../python/face';
import type { RunInfo } from '../../trace/event';
import type { RunOutcome, RunRequest } from '../run';
import type { Receipt } from './delivery';
import type { Parcel } from './parcel';

/** To a process worker; with a receipt where the channel may lose it. */
export type ToWorker =
  /** First message: answers when the worker can be relied on; `port` is the supervisor's channel to it, if not this one. */
  ({ kind: 'hello'; port?: MessagePort } | WorkOrder) & { receipt?: Receipt };

export type WorkOrder = ServeOrder | WarmUpOrder;

/** Run this program once, away from any run: afterwards the worker is quick. */
export interface WarmUpOrder {
  kind: 'warm-up';
  program: Parcel;
  /** One word, not zero when a run has begun that wants the core. */
  leave: SharedArrayBuffer;
}

/** Run processes in a slot of this run until it is over. Answered then; the worker hears nothing in between. */
export interface ServeOrder {
  kind: 'serve';
  buffer: SharedArrayBuffer;
  slot: number;
  program: Parcel;
  options: VmOptions;
  /** See `hostEpochMs`. */
  epochMs: number;
  /** See `Cores`. */
  awake: SharedArrayBuffer;
  cores: number;
  /** See `LineCount`. */
  lines: SharedArrayBuffer;
}

export type FromWorker =
  | { kind: 'ready' }
  /** The run is over. */
  | { kind: 'left' }
  /** An internal error while `pid` ran. */
  | { kind: 'failed'; pid: number; error: string }
  /** A part of the library that `pid` needed was not to be had (PartMissing's message). */
  | { kind: 'missing'; pid: number; why: string };

/** To the supervisor, from the page. The first is 'page', with the channel to it. */
export type ToSupervisor =
  | { kind: 'page'; port: MessagePort }
  | { kind: 'worker'; id: number; port: MessagePort }
  | { kind: 'gone'; id: number }
  /** A worker that was wanted could not be made. */
  | { kind: 'failed'; why: string }
  /** The page says by `awake` when it wants a core (see Cores). */
  | { kind: 'start'; request: RunRequest; awake: SharedArrayBuffer }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'stop' }
  | { kind: 'speed'; factor: number }
  | { kind: 'interrupt' };

/**
 * The supervisor's answer to 'start'; other messages have none. The page needs the buffer when the supervisor dies.
 */
export type StartAnswer = { info: RunInfo; buffer: SharedArrayBuffer } | { error: ProgramError };

/** To the page, from the supervisor. 'records' is answered when the page has taken them. */
export type ToPage =
  | { kind: 'records'; records: Uint8Array }
  | { kind: 'ended'; outcome: RunOutcome }
  /** So many more workers are wanted. */
  | { kind: 'want'; count: number }
  /** A worker that does not answer, or is not needed any more. */
  | { kind: 'discard'; id: number };
