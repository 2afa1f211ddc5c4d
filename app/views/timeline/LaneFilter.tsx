import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { lanesStore } from '../../store/lanes';
import { useModel } from '../../store/useModel';
import type { Translate } from '../../view-model/words';
import { SearchBox } from '../../widgets/SearchBox';

/** With fewer processes than this all lanes are soon looked through. */
const PROCESSES_LEAST = 12;

/** Of many lanes, those with a name: a field above the labels. */
export const LaneFilter = memo(function LaneFilter({ t, model }: { t: Translate; model: TimelineModel }) {
  const named = useStore(lanesStore, (state) => state.named);
  const many = useModel(
    model,
    useCallback((from: TimelineModel) => from.processes.length >= PROCESSES_LEAST, []),
  );
  if (!many && named === '') return null;
  return (
    <div className="timeline-filter">
      <SearchBox
        label={t('timelineTools.filter.label')}
        placeholder={t('timelineTools.filter.hint')}
        clearLabel={t('timelineTools.filter.clear')}
        value={named}
        onChange={(words) => lanesStore.getState().onlyNamed(words)}
      />
    </div>
  );
});
