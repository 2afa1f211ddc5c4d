import type { Scenario } from '../../../core/scenarios/form';
import { withEdit } from '../../../core/scenarios/program-text';
import { meets, readRun } from '../../../core/scenarios/reading';
import type { RunState } from '../../store/run';
import { formOf } from '../../store/scenarios';

/** What is worth saying of a run in which nothing was found: the end of a key of the catalogue. */
export function noneHelp(
  { ran, ofProgram, model }: Pick<RunState, 'ran' | 'ofProgram' | 'model'>,
  known: readonly Scenario[],
): 'fails' | 'errors' | 'holds' | 'cut' | 'live' | 'repeatable' {
  const scenario = known.find(({ id }) => id === ofProgram);
  if (scenario !== undefined && ran !== undefined && hasFailed(scenario, ran, model)) return 'fails';
  const asItCame = scenario !== undefined && Object.values(scenario.sources).some((source) => source === ran);
  // Who runs a program that is right is given no reason to doubt it.
  if (asItCame && formOf(scenario) === 'holds') return 'holds';
  if (model.state.processes.some(({ exitCode = 0 }) => exitCode > 0)) return 'errors';
  if (model.outcome?.name !== 'exited') return 'cut';
  return model.state.info?.engine === 'live' ? 'live' : 'repeatable';
}

/** Whether the run went wrong as the scenario tells of its failing form, in what the program makes of it alone. */
function hasFailed({ facts, sources }: Scenario, ran: string, model: RunState['model']): boolean {
  const { failing, edit } = facts;
  if (failing === undefined) return false;
  const isThat = Object.values(sources).some(
    (source) => (failing.edited ? withEdit(source, edit.replace) : source) === ran,
  );
  return isThat && failing.claims.every((claim) => meets(readRun(model, claim), claim));
}
