import { Activity, isBlocked } from '../../../core/trace/model/activity';
import type { RunState } from '../../../core/trace/model/run-state';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { sharedLine, shownLine, waitingText } from '../../view-model/lane-words';
import { isContent, type Lane, type LaneLayout } from '../../view-model/lanes';
import { partName, thingName, threadName } from '../../view-model/names';
import { isCutOff, stateWord, type Translate, threadText } from '../../view-model/words';
import { writeName } from '../../widgets/cut-name';
import { type IconMaker, makeRow, type Row, type RowAction, type RowTexts } from './gutter-row';
import { listen } from './listen';
import { listenToRowDrags } from './row-drag';

export interface GutterHost {
  rowAction(action: RowAction, key: string): void;
  rowChosen(key: string): void;
  rowPointed(key: string | undefined): void;
  /** A lane was dragged to stand before another of its group; undefined: behind the last. */
  rowMoved(key: string, before: string | undefined): void;
}

/** Up to here all rows are in the page. */
const WHOLE_ROWS_MOST = 150;
/** Rows lower than this have no room for a second line in a narrow gutter. */
const LOW_PX = 30;
/** CSS pixels above and below what is in sight in which rows are in the page, too. */
const MARGIN_PX = 400;

/** The part of the lanes that is in sight, CSS pixels from the top of the first. */
export interface Sight {
  scrollTop: number;
  height: number;
}

/**
 * The lanes' labels: an ordinary list, so that a screen reader has the picture in words. Rows are made when lanes
 * appear; afterwards only texts that have changed are written. Of many lanes only the rows near what is in sight are in
 * the page: with thousands of them each turn of the page would cost a tenth of a second.
 */
export class Gutter {
  #layout: LaneLayout = { lanes: [], height: 0, pinnedHeight: 0, hidden: [] };
  #texts: RowTexts | undefined;
  /** The rows in the page. */
  #rows: Row[] = [];
  /** The lanes that `#rows` are of; '' when they are to be made anew. */
  #sight = '';
  #active: string | undefined;
  /** CSS pixels of the labels. */
  #width = 0;
  /** The words on the rows' buttons. */
  #speaks = '';
  readonly #cleanUps: (() => void)[] = [];

  constructor(
    readonly list: HTMLUListElement,
    readonly icons: IconMaker,
    host: GutterHost,
  ) {
    this.#listen(host);
  }

  destroy(): void {
    for (const cleanUp of this.#cleanUps) cleanUp();
  }

  /** The words of `update` are those that find room. */
  resize(width: number): void {
    this.#width = width;
  }

  /** Takes another layout, of which `show` makes the rows. */
  lay(layout: LaneLayout, t: Translate): void {
    this.#layout = layout;
    this.#sight = '';
    this.#texts = {
      fold: t('timeline.lane.fold'),
      pin: t('timeline.lane.pin'),
      unpin: t('timeline.lane.unpin'),
      hide: t('timeline.lane.hide'),
    };
  }

  /**
   * Makes the rows in sight; those that are there already stay, as a run that starts many processes adds some each frame.
   * Tells whether there are others than before, whose words are to be written (`update`).
   */
  show(sight: Sight, t: Translate): boolean {
    const texts = this.#texts;
    if (texts === undefined) return false;
    const { lanes } = this.#layout;
    const whole = lanes.length <= WHOLE_ROWS_MOST;
    const shown = whole ? lanes : inSight(lanes, sight);
    const keys = whole ? 'all' : shown.map(({ key }) => key).join();
    if (keys === this.#sight) return false;
    this.#sight = keys;
    const speaks = Object.values(texts).join();
    const there = new Map(speaks === this.#speaks ? this.#rows.map((row) => [row.lane.key, row]) : []);
    this.#speaks = speaks;
    this.#rows = shown.map((lane) => {
      const before = there.get(lane.key);
      const row =
        before !== undefined && looksAlike(before.lane, lane) ? before : makeRow(lane, this.icons, texts);
      there.delete(lane.key);
      if (row === before) row.lane = lane;
      else {
        before?.element.remove();
        row.element.classList.toggle('timeline-active', lane.key === this.#active);
      }
      // Pinned rows stick to the top: they are placed by their margin, and the others as they stand.
      row.element.style.top = `${lane.y}px`;
      row.element.style.height = `${lane.height}px`;
      row.element.classList.toggle('timeline-low', lane.height < LOW_PX);
      if (lane.kind === 'heading') row.name.textContent = t(`timeline.${lane.key}`);
      if (whole) row.element.ariaPosInSet = null;
      row.element.ariaSetSize = whole ? null : String(lanes.length);
      return row;
    });
    for (const { element } of there.values()) element.remove();
    if (!whole) this.#count();
    this.#place();
    return true;
  }

  /** Says of each row which it is of all lanes. */
  #count(): void {
    const places = new Map(this.#layout.lanes.map(({ key }, place) => [key, place]));
    for (const { element, lane } of this.#rows)
      element.ariaPosInSet = String((places.get(lane.key) ?? 0) + 1);
  }

  /** Puts the rows into the list, in order; those that stand right are not touched. */
  #place(): void {
    let next = this.list.firstElementChild;
    for (const { element } of this.#rows) {
      if (element === next) next = next.nextElementSibling;
      else this.list.insertBefore(element, next);
    }
    while (next !== null) {
      const { nextElementSibling } = next;
      next.remove();
      next = nextElementSibling;
    }
  }

  /** Writes what each lane's thing does or is. @param state what holds at the cursor. */
  update(model: TimelineModel, state: Readonly<RunState>, t: Translate): void {
    for (const row of this.#rows) {
      if (!isContent(row.lane)) continue;
      if (row.lane.thing.kind === 'process') this.#writeThread(row, state, t, model.state);
      else this.#writeShared(row, model.state, state, t);
    }
  }

  #writeThread(row: Row, state: Readonly<RunState>, t: Translate, latest: Readonly<RunState>): void {
    const { index, tid } = row.lane.thing!;
    const thread = state.processes[index]?.threads[tid];
    writeName(row.name, threadName(latest, index, tid, t));
    row.element.classList.toggle('timeline-absent', thread === undefined);
    if (thread === undefined) {
      // It may have been there, and waited, at the moment that was shown before.
      row.element.classList.remove('timeline-waiting', 'timeline-over');
      write(row.state, t('timeline.state.notYet'));
      write(row.spoken, t('timeline.state.notYet'));
      return;
    }
    write(row.state, stateWord(state, thread, t));
    write(row.spoken, threadText(state, index, tid, t));
    const waits = isBlocked(thread.activity) && !isCutOff(state, thread);
    row.element.classList.toggle('timeline-waiting', waits);
    row.element.classList.toggle('timeline-over', thread.activity === Activity.Ended);
  }

  #writeShared(row: Row, latest: Readonly<RunState>, state: Readonly<RunState>, t: Translate): void {
    const thing = row.lane.thing!;
    const name = row.lane.depth > 0 ? partName(latest, thing, t) : thingName(latest, thing, t);
    const line = sharedLine(latest, state, thing, t);
    const waiting = waitingText(state, thing, t);
    writeName(row.name, name);
    writeName(row.state, shownLine(latest, state, thing, t, this.#width));
    row.state.title = line;
    write(row.spoken, waiting === '' ? line : [line, waiting].join(t('timeline.comma')));
  }

  /** Marks the lane chosen with the keyboard or under the pointer. */
  activate(key: string | undefined): void {
    if (key === this.#active) return;
    this.#active = key;
    for (const row of this.#rows) row.element.classList.toggle('timeline-active', row.lane.key === key);
  }

  /** Marks the lane that is selected as a whole. */
  select(key: string | undefined): void {
    for (const row of this.#rows) row.element.classList.toggle('timeline-selected', row.lane.key === key);
  }

  #listen(host: GutterHost): void {
    const click = (event: MouseEvent) => {
      const key = keyOf(event.target);
      if (key === undefined) return;
      const button = (event.target as Element).closest<HTMLElement>('[data-action]');
      if (button === null) host.rowChosen(key);
      else host.rowAction(button.dataset.action as RowAction, key);
    };
    this.#cleanUps.push(
      listen(this.list, {
        click,
        pointerover: (event) => host.rowPointed(keyOf(event.target)),
        pointerleave: () => host.rowPointed(undefined),
      }),
      listenToRowDrags(this.list, host),
    );
  }
}

/** Lanes near what is in sight, and those that always are: headings tell groups apart, pinned ones stick to the top. */
function inSight(lanes: readonly Lane[], { scrollTop, height }: Sight): Lane[] {
  const from = scrollTop - MARGIN_PX;
  const to = scrollTop + height + MARGIN_PX;
  return lanes.filter(
    (lane) => lane.pinned || lane.kind === 'heading' || (lane.y + lane.height > from && lane.y < to),
  );
}

/** Whether the row of one lane will do for the other. */
function looksAlike(a: Lane, b: Lane): boolean {
  return (
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.inner === b.inner &&
    a.open === b.open &&
    a.pinned === b.pinned
  );
}

/** Key of the content lane that an element of the gutter belongs to. */
function keyOf(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('.timeline-row') : null;
  return row === null || row.classList.contains('timeline-row-heading') ? undefined : row.dataset.key;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
