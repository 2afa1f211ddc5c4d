/** The runs of this visit that have ended, to compare the present one with. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import { type AnalysisState, analysisStore } from './analysis';
import { type RunState, runStore } from './run';
import type { EngineChoice } from './settings';

export interface PastRun {
  /** Counts the runs of the visit from 1. */
  number: number;
  /** With all its events taken. */
  analysis: RunAnalysis;
  program: string;
  engine: EngineChoice;
}

/** Runs kept at most, and events of all of them: some 60 bytes an event. */
const RUNS_MOST = 6;
const EVENTS_MOST = 1_500_000;

export interface HistoryState {
  /** The newest last; the run on screen is one of them once it has ended and was looked through. */
  runs: readonly PastRun[];
  /** Number of the run that is laid beside the present one; undefined, or of one that is gone, for the run before. */
  beside: number | undefined;
}

export function createHistory(run: StoreApi<RunState>, analysed: StoreApi<AnalysisState>) {
  const store = createStore<HistoryState>(() => ({ runs: [], beside: undefined }));
  let count = 0;
  const remember = ({ analysis, complete }: AnalysisState) => {
    const { runs } = store.getState();
    const { model, ran, engine } = run.getState();
    if (!complete || ran === undefined || analysis.model !== model) return;
    if (runs.some((past) => past.analysis === analysis)) return;
    store.setState({ runs: keepable([...runs, { number: ++count, analysis, program: ran, engine }]) });
  };
  analysed.subscribe(remember);
  // A run may have ended before anybody asked for the ones that have.
  remember(analysed.getState());
  return store;
}

/** Without the oldest that are too many; the newest always stays. */
function keepable(runs: readonly PastRun[]): PastRun[] {
  const kept: PastRun[] = [];
  let events = 0;
  for (const past of [...runs].reverse()) {
    events += past.analysis.model.events.length;
    if (kept.length > 0 && (kept.length === RUNS_MOST || events > EVENTS_MOST)) break;
    kept.unshift(past);
  }
  return kept;
}

export const historyStore = createHistory(runStore, analysisStore);
