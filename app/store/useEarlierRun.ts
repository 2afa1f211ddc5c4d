import { useStore } from 'zustand';
import { type EarlierRun, earlierRun } from './earlier-run';
import { programStore } from './program';
import { runStore } from './run';
import { scenarioStore } from './scenarios';

/** Whether the run on screen is of an earlier program than the one on screen. */
export function useEarlierRun(): EarlierRun {
  const ran = useStore(runStore, (state) => state.ran);
  const ofProgram = useStore(runStore, (state) => state.ofProgram);
  const known = useStore(scenarioStore, (state) => state.known);
  return useStore(programStore, (program) => {
    const scenario = known.find(({ id }) => id === program.id);
    return earlierRun({ ran, ofProgram }, program, Object.values(scenario?.sources ?? {}));
  });
}
