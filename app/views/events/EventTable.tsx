// biome-ignore-all lint/a11y/useSemanticElements: only rows in sight are in the page, and a <table> laid out in blocks is none for screen readers.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { playbackStore, shownEvent } from '../../store/playback';
import { useCursor } from '../../store/useCursor';
import { processName } from '../../view-model/names';
import { swatchOf } from '../../view-model/process-colour';
import { NARROW, useMedia } from '../../widgets/useMedia';
import { chooseEvent } from '../links/choose-event';
import { momentWords } from '../links/MomentLink';
import { showEvent } from '../links/show-event';
import { type EventList, rowAt } from './event-filter';

/** Height of a row, CSS pixels: of one line, or of two in a narrow window. The same numbers are in events.css. */
const ROW_PX = { wide: 26, narrow: 44 };
/** Height of the headings, which stay over the rows; a narrow window has them for screen readers alone. */
const HEAD_PX = { wide: 27, narrow: 0 };
/** Rows that Page up and Page down go at least. */
const PAGE_LEAST = 5;

/** The rows of the table that are in sight. The cursor of the run is its active row. */
export function EventTable({ model, list }: { model: TimelineModel; list: EventList }) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = list;
  const width = useMedia(NARROW) ? 'narrow' : 'wide';
  const [rowHeight, headHeight] = [ROW_PX[width], HEAD_PX[width]];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const cursor = useCursor(model);
  const active = rowAt(rows, cursor);
  const following = playbackStore.getState().cursor === undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is one object; what moves the list is the row.
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: following ? 'end' : 'auto' });
  }, [active, following]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew, whichever.
  useEffect(() => virtual.measure(), [rowHeight]);

  const go = (row: number) => {
    const event = rows.data[Math.min(Math.max(row, 0), rows.length - 1)];
    if (event !== undefined) chooseEvent(model, event);
  };
  const press = (event: KeyboardEvent) => {
    // Of this moment: keys may come faster than pictures.
    const at = rowAt(rows, shownEvent(playbackStore.getState(), model));
    const page = Math.max(PAGE_LEAST, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    if (event.key === 'Enter' && at >= 0) showEvent(model, rows.data[at]);
    else if (event.key in moves) go(moves[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller}
      className="event-table"
      role="grid"
      aria-label={t('events.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={4}
      aria-activedescendant={active < 0 ? undefined : rowId(rows.data[active])}
      tabIndex={0}
      onKeyDown={press}
    >
      <HeaderRow />
      <div className="event-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <EventRow
            key={rows.data[index]}
            model={model}
            event={rows.data[index]}
            words={list.wordsOf(rows.data[index])}
            row={index + 2}
            top={start - headHeight}
            active={index === active}
          />
        ))}
      </div>
    </div>
  );
}

function rowId(event: number): string {
  return `event-${event}`;
}

function HeaderRow() {
  const t = useT();
  return (
    <div className="event-head" role="rowgroup">
      <div className="event-row" role="row" tabIndex={-1} aria-rowindex={1}>
        <span role="columnheader" tabIndex={-1}>
          {t('events.column.time')}
        </span>
        <span role="columnheader" tabIndex={-1}>
          {t('events.column.process')}
        </span>
        <span role="columnheader" tabIndex={-1}>
          {t('events.column.line')}
        </span>
        <span role="columnheader" tabIndex={-1}>
          {t('events.column.what')}
        </span>
      </div>
    </div>
  );
}

interface EventRowProps {
  model: TimelineModel;
  event: number;
  words: string;
  /** 1-based, the header being the first. */
  row: number;
  top: number;
  active: boolean;
}

function EventRow({ model, event, words, row, top, active }: EventRowProps) {
  const t = useT();
  const process = model.processOf(event);
  const line = model.events.line(event);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys for all rows.
    <div
      id={rowId(event)}
      className={active ? 'event-row active' : 'event-row'}
      role="row"
      tabIndex={-1}
      aria-rowindex={row}
      aria-selected={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => chooseEvent(model, event)}
    >
      <span role="gridcell" tabIndex={-1} className="event-time">
        {momentWords(model.events.time(event), true)}
      </span>
      <span role="gridcell" tabIndex={-1} className="event-who">
        {process < 0 ? (
          t('events.engine')
        ) : (
          <>
            <span className={swatchOf(process)} aria-hidden />
            {processName(model.state, process)}
          </>
        )}
      </span>
      <span role="gridcell" tabIndex={-1} className="event-line">
        {line > 0 ? line : ''}
      </span>
      <span role="gridcell" tabIndex={-1} className="event-what" title={words}>
        {words}
      </span>
    </div>
  );
}
