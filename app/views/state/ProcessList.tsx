import { memo, useRef } from 'react';
import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type Translate, useT } from '../../i18n/useT';
import { thingName, threadName } from '../../view-model/names';
import { Mentions } from '../links/Mentions';
import { LineLink } from '../links/MomentLink';
import { plainText } from '../links/mention';
import { ProcessName } from '../links/ProcessName';
import { ThingLink } from '../links/ThingLink';
import type { ThreadRow } from './process-words';

/** Each process at the moment: what it does, where, what for. */
export function ProcessList({ model, rows }: { model: TimelineModel; rows: readonly ThreadRow[] }) {
  const t = useT();
  const known = useRef(new Map<string, { words: string; row: ThreadRow }>());
  const now = new Map<string, { words: string; row: ThreadRow }>();
  for (const row of rows) {
    const key = `${row.process} ${row.tid}`;
    const words = wordsOf(model, row, t);
    const before = known.current.get(key);
    now.set(key, before?.words === words ? before : { words, row });
  }
  known.current = now;
  return (
    <ul className="state-list">
      {[...now].map(([key, { row }]) => (
        <ProcessRow key={key} model={model} row={row} />
      ))}
    </ul>
  );
}

/** All that a row says, names included: what they are called may come to be known later. */
function wordsOf({ state }: TimelineModel, row: ThreadRow, t: Translate): string {
  const nameOf = (of: Thing) => thingName(state, of, t);
  const plain = (text: string) => plainText(text, nameOf, String);
  const name = threadName(state, row.process, row.tid, t);
  return JSON.stringify([name, row, plain(row.wait), row.calls.map(plain), row.holds.map(nameOf)]);
}

/** Rendered when what it says has changed: from one event to the next that is one row of all. */
const ProcessRow = memo(function ProcessRow({ model, row }: { model: TimelineModel; row: ThreadRow }) {
  const t = useT();
  return (
    <li className={`state-card ${row.kind} ${row.tid > 0 ? 'thread' : ''}`}>
      <div className="state-head">
        <ProcessName model={model} process={row.process} tid={row.tid} />
        <span className={`state-badge ${row.cutOff ? '' : row.kind}`}>{row.state}</span>
      </div>
      {row.line > 0 ? (
        <p className="state-place">
          <LineLink line={row.line} />
          {row.place === '' ? null : <code>{t('state.inFunction', { name: row.place })}</code>}
        </p>
      ) : null}
      {row.calls.length > 0 ? (
        <p className="state-calls">
          <code>
            <Mentions model={model} text={row.calls.join(' → ')} />
          </code>
        </p>
      ) : null}
      {row.wait === '' ? null : (
        <p>
          <Mentions model={model} text={row.wait} />
        </p>
      )}
      {row.holds.length > 0 ? (
        <p className="state-holds">
          {t('state.holds')}{' '}
          {row.holds.map((held, at) => (
            <span key={held.index}>
              {at > 0 ? t('findings.comma') : null}
              <ThingLink model={model} thing={held} />
            </span>
          ))}
        </p>
      ) : null}
      {row.end === '' ? null : <p>{row.end}</p>}
    </li>
  );
});
