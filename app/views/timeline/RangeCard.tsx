import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { selectionStore, type TimeRange } from '../../store/selection';
import { useCursor } from '../../store/useCursor';
import { processName } from '../../view-model/names';
import { swatchOf } from '../../view-model/process-colour';
import { durationText, momentText } from '../../view-model/time-text';
import { totalsOf } from '../../view-model/totals';
import type { Translate } from '../../view-model/words';

/** Rows beyond this many are summed up in the last. */
const ROWS_MAX = 12;

/** What happened in the stretch of time that was dragged over. */
export function RangeCard({ t, model }: { t: Translate; model: TimelineModel }) {
  const range = useStore(selectionStore, (state) => state.range);
  return range === undefined ? null : <Totals t={t} model={model} range={range} />;
}

function Totals({ t, model, range }: { t: Translate; model: TimelineModel; range: TimeRange }) {
  // A run that goes on adds to the range that reaches to its end.
  const last = useCursor(model);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model grows in place; its last event tells.
  const totals = useMemo(() => totalsOf(model, range.start, range.end, model.endTime), [model, range, last]);
  const length = range.end - range.start;
  const step = length / 100;
  const share = (ns: number) => `${Math.round((ns / length) * 100)} %`;
  const rows = totals.processes.slice(0, ROWS_MAX);
  return (
    <section className="timeline-totals" aria-label={t('timelineTools.range.label')}>
      <header>
        <strong>{durationText(length)}</strong>
        <span>
          {momentText(range.start, step)} – {momentText(range.end, step)}
        </span>
        <button
          type="button"
          className="timeline-tool"
          aria-label={t('timelineTools.range.close')}
          onClick={() => selectionStore.getState().setRange(undefined)}
        >
          <X size={14} aria-hidden />
        </button>
      </header>
      <p>
        {[
          t('timelineTools.range.events', { count: totals.events }),
          t('timelineTools.range.messages', { count: totals.messages }),
          t('timelineTools.range.outputs', { count: totals.outputs }),
        ].join(t('timeline.comma'))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('timelineTools.range.process')}</th>
            <th scope="col">{t('timeline.state.running')}</th>
            <th scope="col">{t('timeline.state.waiting')}</th>
            <th scope="col">{t('timeline.state.sleeping')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ process, ran, waited, slept }) => (
            <tr key={process}>
              <th scope="row">
                <span className={`timeline-dot ${swatchOf(process)}`} />
                {processName(model.state, process)}
              </th>
              <td>{share(ran)}</td>
              <td>{share(waited)}</td>
              <td>{share(slept)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
