import { ListX } from 'lucide-react';
import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { processOptions } from '../../view-model/process-options';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { CopyButton } from '../../widgets/CopyButton';
import { EmptyState } from '../../widgets/EmptyState';
import { SearchBox } from '../../widgets/SearchBox';
import { Toggle } from '../../widgets/Toggle';
import { momentWords } from '../links/MomentLink';
import { Announcer } from './Announcer';
import { EventTable } from './EventTable';
import { ALL_EVENTS, type EventList, GROUPS } from './event-filter';
import { eventsView } from './events-view';
import { useEventList } from './useEventList';
import './events.css';

/** Rows that are copied at most: more than any program takes that one pastes into. */
const COPIED_MOST = 200_000;

/** Every event of the run in words: the timeline for those who cannot see it, and for those who look for one thing. */
export function Events() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const ran = useStore(runStore, (state) => state.ran);
  const filter = useStore(eventsView);
  const list = useEventList(model, filter);
  if (ran === undefined) return <EmptyState title={t('events.empty')} help={t('events.emptyHelp')} />;
  return (
    <section className="events" aria-label={t('workbench.events')}>
      <EventTools model={model} list={list} />
      {list.rows.length === 0 && list.seen > 0 ? <NoMatch /> : <EventTable model={model} list={list} />}
      <Announcer model={model} wordsOf={list.wordsOf} />
    </section>
  );
}

function NoMatch() {
  const t = useT();
  return (
    <EmptyState icon={<ListX aria-hidden />} title={t('events.noMatch')} help={t('events.noMatchHelp')}>
      <Button label={t('events.reset')} onPress={() => eventsView.setState(ALL_EVENTS)} />
    </EmptyState>
  );
}

function EventTools({ model, list }: { model: TimelineModel; list: EventList }) {
  const t = useT();
  const { group, inner, text } = useStore(eventsView);
  const shown = list.rows.length;
  const all = model.events.length;
  return (
    <div className="panel-tools">
      <SearchBox
        label={t('events.search')}
        placeholder={t('events.searchHint')}
        clearLabel={t('events.clear')}
        value={text}
        onChange={(value) => eventsView.setState({ text: value })}
      />
      <Choice
        className="small"
        label={t('events.group.label')}
        options={GROUPS.map((key) => ({ key, text: t(`events.group.${key}`) }))}
        value={group}
        onChoose={(chosen) => eventsView.setState({ group: chosen })}
      />
      <ProcessChoice model={model} />
      <Toggle
        label={t('events.inner')}
        hint={t('events.innerHint')}
        on={inner}
        onChange={(on) => eventsView.setState({ inner: on })}
      />
      <span className="pane-note panel-count">
        {shown === all ? t('events.count', { count: all }) : t('events.countOf', { count: shown, all })}
      </span>
      <CopyButton
        label={t('events.copy')}
        hint={t('events.copyHint')}
        answers={{ copied: t('events.copied'), failed: t('events.copyFailed') }}
        disabled={shown === 0}
        text={() => tableText(model, list)}
      />
    </div>
  );
}

function ProcessChoice({ model }: { model: TimelineModel }) {
  const t = useT();
  const process = useStore(eventsView, (state) => state.process);
  return (
    <Choice
      className="small"
      label={t('events.process')}
      options={processOptions(model, process, t('events.allProcesses'))}
      value={String(process)}
      onChoose={(key) => eventsView.setState({ process: Number(key) })}
    />
  );
}

/** The rows with tabs between their cells, as spreadsheets take them. */
function tableText(model: TimelineModel, { rows, wordsOf }: EventList): string {
  const lines: string[] = [];
  for (let at = 0; at < Math.min(rows.length, COPIED_MOST); at++) {
    const event = rows.data[at];
    const { time, line } = model.events.at(event);
    const name = model.state.processes[model.processOf(event)]?.name ?? '';
    lines.push([momentWords(time, true), name, line > 0 ? line : '', wordsOf(event)].join('\t'));
  }
  return `${lines.join('\n')}\n`;
}
