import { CircleCheck, MapPin, OctagonAlert, SearchX, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../../core/trace/analysis/findings/finding';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { scenarioStore } from '../../store/scenarios';
import { Button } from '../../widgets/Button';
import { EmptyState } from '../../widgets/EmptyState';
import { EventSteps } from '../events/EventSteps';
import { Mentions } from '../links/Mentions';
import { showEvent } from '../links/show-event';
import { findingWords } from './finding-words';
import { GRAVITY } from './gravity';
import { noneHelp } from './none-help';
import { useFindings } from './useFindings';
import './findings.css';

const WELL = { icon: <CircleCheck aria-hidden />, title: 'findings.noneEnded' };
const WRONG = { icon: <TriangleAlert aria-hidden />, title: 'findings.noneButFails' };
/** How it looks that nothing was found, by what is worth saying of it. */
const FACES: Record<ReturnType<typeof noneHelp>, typeof WELL> = {
  fails: WRONG,
  errors: WRONG,
  holds: WELL,
  cut: { icon: <SearchX aria-hidden />, title: 'findings.none' },
  live: WELL,
  repeatable: WELL,
};

/** What is noteworthy in the run, in plain words, each with the way to where it happened. */
export function Findings() {
  const t = useT();
  const status = useStore(runStore, (state) => state.status);
  const model = useStore(runStore, (state) => state.model);
  const known = useStore(scenarioStore, (state) => state.known);
  const { findings, complete } = useFindings();
  if (findings.length > 0) {
    return (
      <ul className="findings" aria-label={t('workbench.findings')}>
        {findings.map((finding) => (
          <FindingCard key={keyOf(finding)} finding={finding} model={model} />
        ))}
      </ul>
    );
  }
  if (status === 'idle') {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('findings.before')}
        help={t('findings.beforeHelp')}
      />
    );
  }
  if (complete) {
    const help = noneHelp(runStore.getState(), known);
    const { icon, title } = FACES[help];
    return <EmptyState icon={icon} title={t(title)} help={t(`findings.noneEndedHelp.${help}`)} />;
  }
  return <EmptyState title={t('findings.none')} help={t('findings.noneHelp')} />;
}

/** The same finding keeps its place while the run adds to it. */
function keyOf({ kind, events }: Finding): string {
  return `${kind} ${events[events.length - 1]}`;
}

function FindingCard({ finding, model }: { finding: Finding; model: TimelineModel }) {
  const t = useT();
  const { title, text, help } = useMemo(() => findingWords(finding, model.state, t), [finding, model, t]);
  const gravity = GRAVITY[finding.kind];
  const Icon = gravity === 'bad' ? OctagonAlert : TriangleAlert;
  const [first] = finding.events;
  return (
    <li className={`finding ${gravity}`}>
      <h2>
        <Icon size={15} role="img" aria-label={t(`findings.${gravity}`)} />
        {title}
      </h2>
      <p>
        <Mentions model={model} text={text} />
      </p>
      <p className="finding-help">
        <strong>{t('findings.wayOut')}</strong> {help}
      </p>
      {finding.events.length > 1 ? (
        <details className="finding-steps">
          <summary>{t('findings.steps')}</summary>
          <EventSteps model={model} events={[...finding.events].sort((a, b) => a - b)} />
        </details>
      ) : null}
      <Button
        label={t('findings.show')}
        hint={t('findings.showHint')}
        icon={<MapPin size={14} aria-hidden />}
        onPress={() => showEvent(model, first)}
      />
    </li>
  );
}
