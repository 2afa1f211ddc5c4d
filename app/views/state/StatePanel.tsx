import { Radio, SquareDashedMousePointer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { placesOf } from '../../../core/trace/analysis/source-places';
import type { RunState } from '../../../core/trace/model/run-state';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { playbackStore } from '../../store/playback';
import { runStore } from '../../store/run';
import { useAnalysis } from '../../store/useAnalysis';
import { useMoment, useMomentTime } from '../../store/useMoment';
import { sharedNodes } from '../../view-model/lane-tree';
import { nameFilter } from '../../view-model/name-filter';
import { thingName, threadName } from '../../view-model/names';
import { Button } from '../../widgets/Button';
import { EmptyState } from '../../widgets/EmptyState';
import { SearchBox } from '../../widgets/SearchBox';
import { useCursorWords } from '../links/MomentLink';
import { ObjectList } from './ObjectList';
import { ProcessList } from './ProcessList';
import { threadRows } from './process-words';
import { stateView } from './state-view';
import './state.css';

/** Of processes that have ended, so many are told of unasked: a run may start thousands, one after the other. */
const ENDED_MOST = 40;
/** Fewer cards than this are soon looked through. */
const CARDS_LEAST = 12;

/** What holds at the cursor: each process, and everything that processes share. */
export function StatePanel() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const ran = useStore(runStore, (state) => state.ran);
  const { event, state, following } = useMoment(model);
  const { analysis } = useAnalysis();
  const places = useMemo(() => placesOf(ran ?? ''), [ran]);
  const [shownOf, setShownOf] = useState<TimelineModel>();
  const named = useStore(stateView, (view) => view.named);
  if (ran === undefined) {
    return (
      <EmptyState
        icon={<SquareDashedMousePointer aria-hidden />}
        title={t('state.empty')}
        help={t('state.emptyHelp')}
      />
    );
  }
  // Who looks for a name wants it wherever it is.
  const endedMost = shownOf === model || named !== '' ? Number.POSITIVE_INFINITY : ENDED_MOST;
  const all = threadRows(analysis, state, event, places, t, endedMost);
  const things = sharedNodes(model).map(({ thing }) => thing);
  const isSought = nameFilter(named);
  const rows = all.rows.filter(({ process, tid }) => isSought(threadName(state, process, tid, t)));
  const shared = things.filter((thing) => isSought(thingName(state, thing, t)));
  const { left } = all;
  const many = state.processes.length + things.length >= CARDS_LEAST;
  return (
    <div className="state-panel">
      <MomentHeader state={state} following={following} />
      {many || named !== '' ? (
        <div className="state-filter">
          <SearchBox
            label={t('state.filter')}
            placeholder={t('state.filterHint')}
            clearLabel={t('state.filterClear')}
            value={named}
            onChange={(words) => stateView.setState({ named: words })}
          />
        </div>
      ) : null}
      <section aria-label={t('state.shared')}>
        <h2 className="state-title">{t('state.shared')}</h2>
        {shared.length === 0 ? (
          <p className="state-none">{t(things.length === 0 ? 'state.noShared' : 'state.noneNamed')}</p>
        ) : (
          <ObjectList model={model} state={state} things={shared} />
        )}
      </section>
      <section aria-label={t('state.processes')}>
        <h2 className="state-title">{t('state.processes')}</h2>
        {left === 0 ? null : (
          <p className="state-left">
            {t('state.left', { count: left })}{' '}
            <Button label={t('state.showLeft')} onPress={() => setShownOf(model)} />
          </p>
        )}
        {rows.length === 0 && named !== '' ? <p className="state-none">{t('state.noneNamed')}</p> : null}
        <ProcessList model={model} rows={rows} />
      </section>
    </div>
  );
}

/** Which moment the panel tells of, and the way back to the newest. */
export function MomentHeader({ state, following }: { state: Readonly<RunState>; following: boolean }) {
  const t = useT();
  const time = useCursorWords(useMomentTime(state));
  return (
    <div className="moment-header">
      <span className="moment-time">{t('state.at', { time })}</span>
      {following ? (
        <span className="moment-following">{t('state.newest')}</span>
      ) : (
        <Button
          kind="quiet"
          label={t('state.follow')}
          hint={t('state.followHint')}
          icon={<Radio size={14} aria-hidden />}
          onPress={() => playbackStore.getState().follow()}
        />
      )}
    </div>
  );
}
