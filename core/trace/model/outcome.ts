import { EndReason } from '../event';
import type { RunState } from './run-state';

export type OutcomeName =
  | 'exited'
  | 'stopped'
  | 'stuck'
  | 'until'
  | 'output-limit'
  | 'trace-limit'
  | 'worker-died'
  | 'failed'
  | 'memory-limit'
  | 'line-limit';

const NAMES: Record<EndReason, OutcomeName> = {
  [EndReason.Exited]: 'exited',
  [EndReason.Stopped]: 'stopped',
  [EndReason.Stuck]: 'stuck',
  [EndReason.Until]: 'until',
  [EndReason.OutputLimit]: 'output-limit',
  [EndReason.TraceLimit]: 'trace-limit',
  [EndReason.WorkerDied]: 'worker-died',
  [EndReason.Failed]: 'failed',
  [EndReason.MemoryLimit]: 'memory-limit',
  [EndReason.LineLimit]: 'line-limit',
};

/** How a run ended. The page words it in the reader's language by `name`; `sentence` is for where there is no page. */
export interface Outcome {
  reason: EndReason;
  name: OutcomeName;
  /** When, nanoseconds of the run's clock. */
  time: number;
  /** Of the main process; undefined when it did not end. */
  exitCode: number | undefined;
  /** What the engine said: for 'stuck', who waits for what. */
  detail: string;
  /** Plain English. */
  sentence: string;
}

export function outcomeOf(state: Readonly<RunState>): Outcome | undefined {
  const { end } = state;
  if (end === undefined) return undefined;
  const name = NAMES[end.reason];
  if (name === undefined) throw new Error(`the run ended for an unknown reason: ${end.reason}`);
  const exitCode = state.processes[0]?.exitCode;
  const outcome = { reason: end.reason, name, time: end.time, exitCode, detail: end.text };
  return { ...outcome, sentence: sentenceOf(outcome) };
}

function sentenceOf(outcome: Omit<Outcome, 'sentence'>): string {
  const after = `${(outcome.time / 1e9).toFixed(2)} s`;
  const because = outcome.detail === '' ? '' : `: ${outcome.detail}`;
  switch (outcome.name) {
    case 'exited':
      return outcome.exitCode === undefined || outcome.exitCode === 0
        ? `Finished in ${after}.`
        : `The main process ended with exit code ${outcome.exitCode} after ${after}.`;
    case 'stopped':
      return `Stopped by you after ${after}.`;
    case 'stuck':
      // The engine's own sentence begins with that word too.
      return `Stuck after ${after}: ${outcome.detail.replace(/^stuck: /, '') || 'every process waits for ever'}`;
    case 'until':
      return `Reached the time asked for, ${after}.`;
    case 'output-limit':
      return `Stopped after ${after}, because it printed more than a run may${because}`;
    case 'trace-limit':
      return `Stopped after ${after}, because more happened than a run may record${because}`;
    case 'memory-limit':
      return `Stopped after ${after}, because it needed more memory than a run may${because}`;
    case 'line-limit':
      return `Stopped after ${after}, because it ran more lines of Python than a run may${because}`;
    case 'worker-died':
      return `Ended after ${after}, because a process was killed from outside the run${because}`;
    case 'failed':
      return `Ended after ${after}, because Lockstep could not go on${because}`;
  }
}
