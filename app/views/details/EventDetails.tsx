import { useMemo } from 'react';
import { Kind } from '../../../core/trace/event';
import { Link } from '../../../core/trace/model/link-track';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { useAnalysis } from '../../store/useAnalysis';
import { durationText } from '../../view-model/time-text';
import { EventSteps } from '../events/EventSteps';
import { eventWords } from '../events/event-words';
import { Mentions } from '../links/Mentions';
import { LineLink, MomentLink, momentWords } from '../links/MomentLink';
import { ProcessName } from '../links/ProcessName';
import { Facts } from './Facts';

/** One event: who did what, where, what led to it and what came of it. */
export function EventDetails({ model, event }: { model: TimelineModel; event: number }) {
  const t = useT();
  const { analysis } = useAnalysis();
  const { links } = model;
  const causes = useMemo(
    () => links.endingIn(event, event).map((at) => links.from(at).event),
    [links, event],
  );
  const effects = useMemo(
    () => links.beginningIn(event, event).map((at) => links.to(at).event),
    [links, event],
  );
  if (event < 0 || event >= model.events.length) return null;
  const { time, line, kind, text } = model.events.at(event);
  const process = model.processOf(event);
  return (
    <>
      <p className="details-what">
        <ProcessName model={model} process={process} tid={model.events.tid(event)} />{' '}
        <Mentions model={model} text={eventWords(model, analysis.subjects, event, t)} />
      </p>
      {kind === Kind.Output ? <pre className="details-text">{text}</pre> : null}
      <Facts
        rows={[
          {
            label: t('details.at'),
            value: <MomentLink model={model} event={event} text={momentWords(time, true)} />,
          },
          { label: t('details.line'), value: line > 0 ? <LineLink line={line} /> : null },
          { label: t('details.event'), value: String(event) },
          { label: t('details.onTheWay'), value: messageTime(model, event) },
        ]}
      />
      <Linked title={t('details.ledTo')} model={model} events={causes} />
      <Linked title={t('details.cameOf')} model={model} events={effects} />
    </>
  );
}

function Linked({
  title,
  model,
  events,
}: {
  title: string;
  model: TimelineModel;
  events: readonly number[];
}) {
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className="state-title">{title}</h2>
      <EventSteps model={model} events={events} />
    </section>
  );
}

/** How long the message that began or arrived here was on its way; '' for other events. */
function messageTime({ links, events }: TimelineModel, event: number): string {
  const linked = [...links.endingIn(event, event), ...links.beginningIn(event, event)];
  const message = linked.find((at) => links.kind(at) === Link.Message);
  if (message === undefined) return '';
  return durationText(events.time(links.to(message).event) - events.time(links.from(message).event));
}
