import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { useAnalysis } from '../../store/useAnalysis';
import { Mentions } from '../links/Mentions';
import { MomentLink } from '../links/MomentLink';
import { ProcessName } from '../links/ProcessName';
import { eventWords } from './event-words';
import './event-steps.css';

/** A few events as a story: when, who, what. */
export function EventSteps({ model, events }: { model: TimelineModel; events: readonly number[] }) {
  const t = useT();
  const { analysis } = useAnalysis();
  return (
    <ol className="event-steps">
      {events.map((event) => (
        <li key={event}>
          <MomentLink model={model} event={event} />
          <span>
            <ProcessName model={model} process={model.processOf(event)} tid={model.events.tid(event)} />{' '}
            <Mentions model={model} text={eventWords(model, analysis.subjects, event, t)} />
          </span>
        </li>
      ))}
    </ol>
  );
}
