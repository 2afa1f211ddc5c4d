/** What a run came to, and whether CPython may come to the same. */
import type { RunOutcome } from '../../core/engine/run';
import {
  describeOutcome,
  normaliseStderr,
  type ProcessesRecord,
  sortLines,
} from '../../core/python/testing/corpus';
import { EndReason } from '../../core/trace/event';

export type Outcome = ProcessesRecord['outcomes'][number];

/** `text`: what was written to stdout (1) and stderr (2). Throws when Lockstep itself ended the run. */
export function outcomeOf(name: string, text: Record<1 | 2, string>, ended: RunOutcome): Outcome {
  const { reason, exitCode, text: sentence } = ended;
  const hangs = reason === EndReason.Stuck || reason === EndReason.Until;
  if (!hangs && reason !== EndReason.Exited) throw new Error(`${name}: ${sentence}`);
  return {
    stdout: text[1],
    stderr: normaliseStderr(text[2], name),
    exitCode: hangs ? null : asStatus(exitCode!),
  };
}

/** As the shell sees an exit code, and the end by a signal. */
export function asStatus(exitCode: number): number {
  return exitCode < 0 ? 128 - exitCode : exitCode & 0xff;
}

/** @param found what Lockstep did; throws when CPython never does that */
export function expectSame(found: Outcome, { compare, outcomes }: ProcessesRecord): void {
  const sorted = compare === 'sorted-lines' || compare === 'hang';
  const shown = (outcome: Outcome) =>
    describeOutcome(
      sorted ? { ...outcome, stdout: sortLines(outcome.stdout), stderr: sortLines(outcome.stderr) } : outcome,
    );
  const allowed = outcomes.map((outcome) =>
    shown({ ...outcome, exitCode: outcome.exitCode === null ? null : asStatus(outcome.exitCode) }),
  );
  if (allowed.includes(shown(found))) return;
  const more = allowed.length > 1 ? ` (or one of ${allowed.length - 1} others)` : '';
  throw new Error(`CPython${more}:\n${allowed[0]}\nLockstep:\n${shown(found)}`);
}
