import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { Mentions } from '../links/Mentions';
import { LineLink } from '../links/MomentLink';
import { ProcessName } from '../links/ProcessName';
import { ThingLink } from '../links/ThingLink';
import type { ThreadRow } from './process-words';

/** Each process at the moment: what it does, where, what for. */
export function ProcessList({ model, rows }: { model: TimelineModel; rows: readonly ThreadRow[] }) {
  return (
    <ul className="state-list">
      {rows.map((row) => (
        <ProcessRow key={`${row.process} ${row.tid}`} model={model} row={row} />
      ))}
    </ul>
  );
}

function ProcessRow({ model, row }: { model: TimelineModel; row: ThreadRow }) {
  const t = useT();
  return (
    <li className={`state-card ${row.kind} ${row.tid > 0 ? 'thread' : ''}`}>
      <div className="state-head">
        <ProcessName model={model} process={row.process} tid={row.tid} />
        <span className={`state-badge ${row.kind}`}>{row.state}</span>
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
}
