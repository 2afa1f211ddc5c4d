import { useStore } from 'zustand';
import type { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import { analysisStore } from './analysis';

/** Events taken into the analysis beside which a panel need not be drawn again while a run goes on. */
const STEP_EVENTS = 2_000;

/** The analysis of the run on screen; rendered again as it grows, though not with every piece. */
export function useAnalysis(): { analysis: RunAnalysis; complete: boolean } {
  const analysis = useStore(analysisStore, (state) => state.analysis);
  const complete = useStore(analysisStore, (state) => state.complete);
  useStore(analysisStore, (state) => Math.floor(state.seen / STEP_EVENTS));
  return { analysis, complete };
}
