import type { ProgramState } from './program';
import type { RunState } from './run';

/**
 * Whether the run on screen is of another program than the editor has. 'other': of another one of the list; 'changed': of
 * the same one, before its text was changed. Undefined when it is of this text, or when there is none.
 */
export type EarlierRun = 'other' | 'changed' | undefined;

/** @param asItCame the texts of the program on screen as it came, one for each language. */
export function earlierRun(
  { ran, ofProgram }: Pick<RunState, 'ran' | 'ofProgram'>,
  { id, text, edited }: Pick<ProgramState, 'id' | 'text' | 'edited'>,
  asItCame: readonly string[],
): EarlierRun {
  if (ran === undefined || ran === text) return undefined;
  if (ofProgram !== id) return 'other';
  // Comments in another language make no other program.
  return !edited && asItCame.includes(ran) ? undefined : 'changed';
}
