/** A run as its caller sees it: the same words for the live and the deterministic engine. */

import type { Preset } from '../base/preset';
import type { ProgramError } from '../python/face';
import type { EndReason, RunInfo } from '../trace/event';
import type { RunLimits } from './limits';

export interface RunRequest {
  source: string;
  /** Name in tracebacks; default 'program.py'. */
  filename?: string;
  settings?: RunSettings;
}

export interface RunSettings {
  /** Seed of `random` and, in the deterministic engine, of the schedule. Default 0. */
  seed?: number;
  /** Seconds of the run's clock per second, > 0. Default 1. */
  speed?: number;
  /** The run ends with EndReason.Until at this time of its clock (ns). */
  untilNs?: number;
  /** What `cpu_count()` answers. Default 2 (deterministic: its virtual cores), live: the machine's. */
  cpuCount?: number;
  /** The platform whose `multiprocessing` is imitated. Default 'spawn'. */
  preset?: Preset;
  limits?: Partial<RunLimits>;
}

export interface RunOutcome {
  reason: EndReason;
  /** A sentence for people, in English; the words of RunEnd. */
  text: string;
  /** Exit code of the main process; undefined when it had not ended. */
  exitCode: number | undefined;
  /** Time of the run's clock at its end, ns. */
  timeNs: number;
}

/** What comes of a run's start: a program that cannot run has an error at its place. */
export type Started = { run: RunHandle } | { error: ProgramError };

export interface RunListener {
  /**
   * The next piece of the trace: raw records (format: core/trace/record.ts), whole events only, in order; the first
   * has RunStart, the last RunEnd. The engine waits for the returned promise before it sends the next, so a slow
   * reader slows the run down rather than filling memory.
   */
  onRecords(records: Uint8Array): void | Promise<void>;
  /** After the last records. Called once. */
  onEnd(outcome: RunOutcome): void;
}

/** A run that was started. All calls after its end do nothing. */
export interface RunHandle {
  readonly info: RunInfo;
  pause(): void;
  resume(): void;
  stop(): void;
  setSpeed(factor: number): void;
  /** As Ctrl-C: KeyboardInterrupt in every main thread. */
  interrupt(): void;
}
