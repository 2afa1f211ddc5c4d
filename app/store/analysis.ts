/**
 * What is read out of the run on screen: it follows the model at a distance, a piece a frame, so that neither a fast
 * run nor a long trace holds up the page.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import { type RunState, runStore } from './run';
import { Turn } from './turn';

export interface AnalysisState {
  analysis: RunAnalysis;
  /** How many events were taken into it: it has changed when this has. */
  seen: number;
  /** All events of a run that has ended were taken, or all that its file has of it. */
  complete: boolean;
}

/** Taken in a frame: about a millisecond beside a run, more when nothing else is to be done. */
const PIECE_EVENTS = { going: 1_000, ended: 6_000 };

/** @param nextFrame calls back before the next picture; one call at a time is under way. */
export function createAnalysis(run: StoreApi<RunState>, nextFrame: (work: () => void) => void) {
  const fresh = ({ model, ran }: RunState): AnalysisState => ({
    analysis: new RunAnalysis(model, ran ?? ''),
    seen: 0,
    complete: false,
  });
  const store = createStore<AnalysisState>(() => fresh(run.getState()));
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    nextFrame(work);
  };
  const work = () => {
    waiting = false;
    const { analysis } = store.getState();
    const ended = analysis.model.outcome !== undefined || run.getState().unfinished;
    const more = analysis.advance(ended ? PIECE_EVENTS.ended : PIECE_EVENTS.going);
    store.setState({ seen: analysis.seen, complete: ended && !more });
    if (more) soon();
  };
  let leave = run.getState().model.subscribe(soon);
  run.subscribe((now, before) => {
    if (now.model === before.model) return;
    leave();
    store.setState(fresh(now));
    leave = now.model.subscribe(soon);
    soon();
  });
  return store;
}

export const analysisStore = createAnalysis(runStore, (work) => new Turn(work).soon());
