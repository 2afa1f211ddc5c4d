/** Messages between the page and the worker of the deterministic engine, carried by Comlink. */
import type { ProgramError } from '../../python/face';
import type { RunInfo } from '../../trace/event';
import type { RunOutcome, RunRequest } from '../run';

export type ToPlayer =
  /** Begins to play a run; its records and its end come through `port`. */
  | { kind: 'start'; request: RunRequest; port: MessagePort }
  /** Runs it as fast as it goes; the answer is the whole trace in the codec's form. */
  | { kind: 'trace'; request: RunRequest }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'stop' }
  | { kind: 'speed'; factor: number }
  | { kind: 'interrupt' };

/** The answer to 'start' and 'trace'; other messages have none. */
export type PlayerAnswer = { info: RunInfo } | { trace: Uint8Array } | { error: ProgramError };

/** Through the run's port. 'records' is answered when the page has taken them. */
export type FromPlayer = { kind: 'records'; records: Uint8Array } | { kind: 'ended'; outcome: RunOutcome };
