import type { RunState } from '../../../core/trace/model/run-state';
import { type Thing, thingKey } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { thingKind } from '../../view-model/names';
import { swatchOf } from '../../view-model/process-colour';
import { Chip } from '../../widgets/Chip';
import { Mentions } from '../links/Mentions';
import { ProcessChips } from '../links/ProcessName';
import { ThingLink } from '../links/ThingLink';
import { factsOf, type ObjectFacts } from './object-facts';

export interface ObjectListProps {
  model: TimelineModel;
  state: Readonly<RunState>;
  things: readonly Thing[];
}

/** Each lock, queue, pipe, file … at the moment: its value, who has it, who waits in which order, what lies in it. */
export function ObjectList({ model, state, things }: ObjectListProps) {
  const t = useT();
  return (
    <ul className="state-list">
      {things.map((thing) => {
        const facts = factsOf(model, state, thing, t);
        return facts === undefined ? null : (
          <ObjectCard key={thingKey(thing)} model={model} thing={thing} facts={facts} />
        );
      })}
    </ul>
  );
}

export interface ObjectCardProps {
  model: TimelineModel;
  thing: Thing;
  facts: ObjectFacts;
}

function ObjectCard({ model, thing, facts }: ObjectCardProps) {
  const t = useT();
  return (
    <li className="state-card">
      <div className="state-head">
        <ThingLink model={model} thing={thing} />
        <span className="state-kind">{thingKind(model.state, thing, t)}</span>
      </div>
      <FactRows model={model} facts={facts} />
    </li>
  );
}

/** The facts, those who wait, and what lies in it. */
export function FactRows({ model, facts }: { model: TimelineModel; facts: ObjectFacts }) {
  const t = useT();
  const { facts: list, waiters, items, more } = facts;
  return (
    <>
      <dl className="state-facts">
        {list.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Mentions model={model} text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <ProcessChips model={model} label={t('state.waiters', { count: waiters.length })} processes={waiters} />
      {items.length === 0 ? null : (
        <div className="state-chips">
          <span className="state-chips-label">{t('state.nextOut')}</span>
          {items.map(({ text, process }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may read the same; order is all.
            <Chip key={at} text={text} swatch={process < 0 ? undefined : swatchOf(process)} />
          ))}
          {more > 0 ? <span className="state-more">{t('state.more', { count: more })}</span> : null}
        </div>
      )}
    </>
  );
}
