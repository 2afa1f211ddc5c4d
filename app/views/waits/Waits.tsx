import { CircleCheck, Share2 } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Wait } from '../../../core/trace/analysis/wait-graph';
import type { RunState } from '../../../core/trace/model/run-state';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { useAnalysis } from '../../store/useAnalysis';
import { useMoment } from '../../store/useMoment';
import { thingName } from '../../view-model/names';
import { EmptyState } from '../../widgets/EmptyState';
import { MomentHeader } from '../state/StatePanel';
import { graphOf } from './graph-layout';
import { WaitGraph } from './WaitGraph';
import { WaitItems } from './WaitItems';
import { ownWaits } from './wait-words';
import './waits.css';

/** Who waits for whom at the cursor: as a graph, and in words. */
export function Waits() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const ran = useStore(runStore, (state) => state.ran);
  const { event, state, following } = useMoment(model);
  const { analysis } = useAnalysis();
  const taken = event >= 0 && event < analysis.seen;
  const waits = useMemo(
    () => (taken ? ownWaits(analysis, state, event) : []),
    [analysis, state, event, taken],
  );
  if (ran === undefined) {
    return <EmptyState icon={<Share2 aria-hidden />} title={t('waits.empty')} help={t('waits.emptyHelp')} />;
  }
  return (
    <section className="waits" aria-label={t('workbench.waits')}>
      <MomentHeader state={state} following={following} />
      {waits.length === 0 ? (
        <EmptyState icon={<CircleCheck aria-hidden />} title={t('waits.none')} />
      ) : (
        <Graphed model={model} state={state} waits={waits} />
      )}
    </section>
  );
}

interface GraphedProps {
  model: TimelineModel;
  state: Readonly<RunState>;
  waits: readonly Wait[];
}

function Graphed({ model, state, waits }: GraphedProps) {
  const t = useT();
  // Laid out anew only when somebody waits for something else.
  const shape = waits.map((wait) => `${wait.process} ${wait.tid} ${wait.event}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says all that the layout depends on.
  const graph = useMemo(() => graphOf(waits, state, (thing) => thingName(model.state, thing, t)), [shape, t]);
  return (
    <>
      <WaitGraph model={model} graph={graph} />
      <p className="wait-legend">{t('waits.legend')}</p>
      {graph.left > 0 ? <p className="state-none">{t('waits.left', { count: graph.left })}</p> : null}
      <ul className="wait-list">
        <WaitItems model={model} state={state} waits={waits} />
      </ul>
    </>
  );
}
