import type { Scenario } from '../../../core/scenarios/form';
import type { RunState } from '../../store/run';
import { formOf } from '../../store/scenarios';

/** What is worth saying of a run in which nothing was found: the end of a key of the catalogue. */
export function noneHelp(
  { ran, ofProgram, model }: Pick<RunState, 'ran' | 'ofProgram' | 'model'>,
  known: readonly Scenario[],
): 'holds' | 'live' | 'repeatable' {
  const scenario = known.find(({ id }) => id === ofProgram);
  const asItCame = scenario !== undefined && Object.values(scenario.sources).some((source) => source === ran);
  // Who runs a program that is right is given no reason to doubt it.
  if (asItCame && formOf(scenario) === 'holds') return 'holds';
  return model.state.info?.engine === 'live' ? 'live' : 'repeatable';
}
