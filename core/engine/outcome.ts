/** Sentences about how a run ended: RunEnd's text, and the command line's last line. English; the page has its own by reason. */

import type { KernelControl, WaitingThread } from '../kernel/control';
import { PartMissing } from './library-parts';
import { NAMED_MOST, waitPhrases } from './wait-phrases';

/**
 * Who waits for what, held by whom, at which lines. Without a full stop.
 * @param source of the program: what stands at a line says what is waited for where its things have no names
 */
export function stuckSentence(waiting: readonly WaitingThread[], source: string): string {
  if (waiting.length === 0) return 'stuck: no process can go on';
  return `stuck: every process waits for ever: ${waitPhrases(waiting, source)}`;
}

/** `--until` was reached: what held then. */
export function untilSentence(
  untilNs: number,
  control: Pick<KernelControl, 'whoWaits' | 'alive' | 'process'>,
  source: string,
): string {
  const alive = control.alive();
  const waiting = control.whoWaits().filter((w) => !w.woken);
  const phrases = waitPhrases(waiting, source);
  const still = `${alive.length} ${alive.length === 1 ? 'process was' : 'processes were'} still alive`;
  if (phrases === '') return `reached the time limit of ${untilNs / 1e9} s; ${still}, none of them waiting`;
  const busy = alive.filter((pid) => waiting.every((w) => w.pid !== pid));
  return `reached the time limit of ${untilNs / 1e9} s; ${still}: ${phrases}${busyPhrase(busy, control)}`;
}

/** Of those that wait for nothing: they compute, or were about to. */
function busyPhrase(pids: readonly number[], control: Pick<KernelControl, 'process'>): string {
  if (pids.length === 0) return '';
  if (pids.length > NAMED_MOST) return `; ${pids.length} others run`;
  const names = pids.map((pid) => control.process(pid)?.name ?? `process ${pid}`);
  return `; ${names.join(', ')} ${names.length === 1 ? 'runs' : 'run'}`;
}

/** The main process ended by itself. */
export function endedSentence(exitCode: number): string {
  return exitCode === 0 ? 'the program ended' : `the program ended with exit code ${exitCode}`;
}

/** A part that a process needed was not to be had. @param why PartMissing's message */
export function missingSentence(process: string, why: string): string {
  return `${process} could not go on: ${why}; the trace up to then is kept`;
}

/** An error of Lockstep's own: a bug, named so that it can be reported. */
export function failedSentence(process: string, error: unknown): string {
  if (error instanceof PartMissing) return missingSentence(process, error.message);
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `internal error of Lockstep while running ${process}: ${what}`;
}

/** A worker was ended from outside while `process` ran in it. */
export function workerDiedSentence(process: string | undefined, heldKernelLock: boolean): string {
  const who = process === undefined ? 'a worker in which no process ran' : `the worker of ${process}`;
  const lock = heldKernelLock ? ', inside a kernel call' : '';
  return `${who} was killed from outside${lock}, so the run ended; the trace up to then is kept. Run starts it afresh`;
}
