import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../../core/trace/analysis/findings/finding';
import { analysisStore } from '../../store/analysis';
import { useAnalysis } from '../../store/useAnalysis';

/** What was found so far in the run on screen. */
export function useFindings(): { findings: readonly Finding[]; complete: boolean } {
  const { analysis, complete } = useAnalysis();
  const seen = useStore(analysisStore, (state) =>
    state.complete ? state.seen : Math.floor(state.seen / STEP),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the analysis is one object that grows; `seen` says that it has.
  const findings = useMemo(() => analysis.findings(), [analysis, complete, seen]);
  return { findings, complete };
}

/** While a run goes on, they are looked for again after so many events. */
const STEP = 2_000;
