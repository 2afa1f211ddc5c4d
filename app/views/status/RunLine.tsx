import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { useEarlierRun } from '../../store/useEarlierRun';
import { useModel } from '../../store/useModel';
import { countWords, dotOf, shownStatus, statusWords } from './run-words';
import './status.css';

const BETWEEN = '\n';

/** One line that always says what the run is doing. */
export function RunLine() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const status = useStore(runStore, shownStatus);
  const unfinished = useStore(runStore, (state) => state.unfinished);
  const earlier = useEarlierRun();
  const counts = useModel(
    model,
    useCallback((from: TimelineModel) => countWords(from, t).join(BETWEEN), [t]),
  );
  // Of a paused or ended run the words change with the last events, which may come after the status.
  const words = useModel(
    model,
    useCallback((from: TimelineModel) => statusWords(status, from, t, unfinished), [status, t, unfinished]),
  );
  return (
    <div className="run-line">
      <span className={`run-dot ${dotOf(status, model, unfinished)}`} />
      <span className="run-status" role="status">
        {words}
      </span>
      {/* How it ended matters more of a run that is no longer the program's, and there is no room for both. */}
      {earlier === 'changed' ? <span className="run-earlier">{t('workbench.beforeChange')}</span> : null}
      {counts === '' || earlier === 'changed' ? null : (
        <span className="run-counts">
          {counts.split(BETWEEN).map((count) => (
            <span key={count}>{count}</span>
          ))}
        </span>
      )}
    </div>
  );
}
