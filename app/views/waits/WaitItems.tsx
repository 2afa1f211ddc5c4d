import { waitsForEver } from '../../../core/trace/analysis/deadlock';
import type { Wait } from '../../../core/trace/analysis/wait-graph';
import type { RunState } from '../../../core/trace/model/run-state';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { Mentions } from '../links/Mentions';
import { waitSentence } from './wait-words';

export interface WaitItemsProps {
  model: TimelineModel;
  state: Readonly<RunState>;
  /** All of a moment: whether one ends depends on the others. */
  waits: readonly Wait[];
  /** So many are listed at most. */
  most?: number;
}

/** The waits of a moment in words, an item of a list each. */
export function WaitItems({ model, state, waits, most }: WaitItemsProps) {
  const t = useT();
  const dead = new Set(waitsForEver(waits, state));
  return waits.slice(0, most).map((wait) => (
    <li key={`${wait.process} ${wait.tid}`}>
      <Mentions model={model} text={waitSentence(wait, state, dead.has(wait), t)} />
    </li>
  ));
}
