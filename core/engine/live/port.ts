/**
 * What the live engine needs of the platform, so that browser Workers and Node's worker_threads look alike: a worker
 * as its maker sees it, and a clock that is the same in all of them.
 */
import type { Endpoint } from 'comlink';

/** A worker that was made, by the one who made it. */
export interface WorkerPort {
  /** Comlink's end of the channel to it. */
  readonly endpoint: Endpoint;
  /** Ends it from outside, at once as far as the platform can. */
  terminate(): void;
  /** Calls back once, when it has ended: by `terminate`, by itself, or killed by somebody else. */
  onGone(gone: (why: string) => void): void;
}

/** Nanoseconds of a clock that never goes back and reads the same in all workers, counted from `epochMs`. */
export type HostClock = () => number;

/** Milliseconds to count from: keeps the numbers small enough to be exact. Chosen once per run, sent to its workers. */
export function hostEpochMs(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * `performance.timeOrigin` is read off the same clock for all workers of a process, in browsers and in Node (whose
 * workers share the main thread's), so the sum of the two is one clock.
 */
export function hostClock(epochMs: number): HostClock {
  // Node's global is a getter, and asking it costs as much as the reading.
  const { performance } = globalThis;
  const offsetMs = performance.timeOrigin - epochMs;
  return () => Math.round((offsetMs + performance.now()) * 1e6);
}

/** Microseconds of the same clock for threads that share no epoch: of some half an hour, then anew; never 0. */
export function hostMicroseconds(): number {
  return ((performance.timeOrigin + performance.now()) * 1e3) | 0 | 1;
}
