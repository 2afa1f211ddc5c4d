import { MousePointerClick } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { selectionStore } from '../../store/selection';
import { thingKind } from '../../view-model/names';
import { EmptyState } from '../../widgets/EmptyState';
import { ThingLink } from '../links/ThingLink';
import { EventDetails } from './EventDetails';
import { SpanDetails } from './SpanDetails';
import { WholeDetails } from './WholeDetails';
import './details.css';

/** What was clicked, wherever it was clicked: what it is, when, which line, who held it, who woke it, and why. */
export function Details() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const selected = useStore(selectionStore, (state) => state.selected);
  if (selected === undefined) {
    return (
      <EmptyState
        icon={<MousePointerClick aria-hidden />}
        title={t('details.empty')}
        help={t('details.emptyHelp')}
      />
    );
  }
  const { thing, what, event, until } = selected;
  return (
    <article className="details" aria-label={t('workbench.details')}>
      <header className="state-head">
        <ThingLink model={model} thing={thing} />
        <span className="state-kind">{thingKind(model.state, thing, t)}</span>
      </header>
      {what === 'whole' ? <WholeDetails model={model} thing={thing} /> : null}
      {what === 'span' ? <SpanDetails model={model} thing={thing} event={event} until={until} /> : null}
      {what === 'event' ? <EventDetails model={model} event={event} /> : null}
    </article>
  );
}
