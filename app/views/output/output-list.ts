/**
 * Draws output lines into a scrolling element, once a frame, with no React in between. Few lines are all in the page
 * (for people who search and for screen readers); of many only those near what is in sight.
 */
import { Turn } from '../../store/turn';
import { colourOf, swatchOf } from '../../view-model/process-colour';
import type { Translate } from '../../view-model/words';
import { writeName } from '../../widgets/cut-name';
import '../../widgets/swatch.css';
import { lineNamedBy, type OutputFilter, type OutputLine, type OutputLines } from './output-lines';

/** Height of a line, CSS pixels; the same number is in output.css. */
export const LINE_PX = 20;
/** Up to here all lines are in the page. */
const WHOLE_LINES_MOST = 500;
/** A screen reader is told of new lines while there are no more: who prints much would talk for minutes. */
const SPOKEN_LINES_MOST = 40;
/** Lines above and below what is in sight. */
const MARGIN_LINES = 20;
/** Nearer to the end than this counts as at the end. */
const END_PX = 8;
/** Prints taken in one frame: a few milliseconds of work. */
const EVENTS_PER_FRAME = 2_000;

export const outputWords = (t: Translate): OutputListOptions['words'] => ({
  stderr: t('output.stderr'),
  joined: t('output.joined'),
  joinedMark: t('output.joinedMark'),
  goToLine: (line) => t('output.goToLine', { line }),
  goToMoment: (time) => t('output.goToMoment', { time }),
});

export interface OutputListOptions {
  /** Name of a process, by index. */
  nameOf(process: number): string;
  words: {
    stderr: string;
    joined: string;
    joinedMark: string;
    goToLine(line: number): string;
    goToMoment(time: string): string;
  };
  onLine(line: number): void;
  /** The time of a line was pressed. @param event that printed it. */
  onMoment(event: number): void;
  /** After each drawing: lines in all, those shown, earlier ones dropped, and whether the newest is kept in sight. */
  onDrawn(count: number, shown: number, dropped: number, following: boolean): void;
}

interface Drawn {
  element: HTMLElement;
  text: string;
  joined: boolean;
}

export class OutputList {
  readonly #scroller: HTMLElement;
  readonly #rows: HTMLElement;
  readonly #lines: OutputLines;
  readonly #options: OutputListOptions;
  /** By number of the line since the beginning of the run. */
  readonly #drawn = new Map<number, Drawn>();
  readonly #turn = new Turn(() => this.#draw());
  #following = true;
  #digits = 3;
  /** What is in sight has changed, or nothing was drawn yet. */
  #stale = true;
  readonly #observer: ResizeObserver;

  /** @param scroller the element that scrolls; emptied here. */
  constructor(scroller: HTMLElement, lines: OutputLines, options: OutputListOptions) {
    this.#scroller = scroller;
    this.#lines = lines;
    this.#options = options;
    this.#rows = document.createElement('div');
    this.#rows.className = 'output-rows';
    scroller.replaceChildren(this.#rows);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#observer = new ResizeObserver(() => this.#again());
    this.#observer.observe(scroller);
    this.#again();
  }

  /** There may be something new: if so, it is drawn with the next frame. */
  soon(): void {
    this.#turn.soon();
  }

  /** Draws what is new at once: a run has ended, and that it printed nothing must not be said for a frame too early. */
  now(): void {
    this.#turn.cancel();
    this.#draw();
  }

  /** Draws with the next frame though nothing is new. */
  #again(): void {
    this.#stale = true;
    this.soon();
  }

  /** Other lines are to be shown. */
  filter(filter: OutputFilter): void {
    this.#lines.setFilter(filter);
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
    this.#again();
  }

  /** Tells times with so many digits of a second. */
  tellTimes(digits: number): void {
    if (digits === this.#digits) return;
    this.#digits = digits;
    this.#rows.dataset.digits = String(digits);
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
    this.#again();
  }

  /** Goes to the newest line and keeps it in sight. */
  follow(): void {
    this.#following = true;
    this.#again();
  }

  destroy(): void {
    this.#turn.cancel();
    this.#observer.disconnect();
    this.#scroller.removeEventListener('scroll', this.#scrolled);
    this.#scroller.replaceChildren();
  }

  readonly #scrolled = () => {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    this.#following = scrollTop + clientHeight >= scrollHeight - END_PX;
    this.#again();
  };

  #draw(): void {
    const droppedBefore = this.#lines.shownDropped;
    const takenBefore = this.#lines.taken;
    const more = this.#lines.update(EVENTS_PER_FRAME);
    // Most batches of a trace print nothing, and measuring the page costs a layout.
    if (this.#lines.taken === takenBefore && !this.#stale) return;
    this.#stale = false;
    const { dropped, count, shown, shownDropped } = this.#lines;
    this.#rows.style.height = `${shown.length * LINE_PX}px`;
    this.#scroller.ariaLive = shown.length > SPOKEN_LINES_MOST ? 'off' : 'polite';
    if (this.#following) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    else this.#scroller.scrollTop -= (shownDropped - droppedBefore) * LINE_PX;
    const [from, to] = this.#range(shown.length);
    this.#remove(shown[from]?.number ?? 0, (shown[to - 1]?.number ?? -1) + 1);
    for (let at = from; at < to; at++) this.#show(at);
    this.#options.onDrawn(count, shown.length, dropped, this.#following);
    if (more) this.soon();
  }

  /** Which of the kept lines are in the page. */
  #range(length: number): [number, number] {
    if (length <= WHOLE_LINES_MOST) return [0, length];
    const { scrollTop, clientHeight } = this.#scroller;
    const from = Math.max(0, Math.floor(scrollTop / LINE_PX) - MARGIN_LINES);
    return [from, Math.min(length, Math.ceil((scrollTop + clientHeight) / LINE_PX) + MARGIN_LINES)];
  }

  #remove(from: number, to: number): void {
    for (const [number, { element }] of this.#drawn) {
      if (number >= from && number < to) continue;
      element.remove();
      this.#drawn.delete(number);
    }
  }

  #show(at: number): void {
    const { shown } = this.#lines;
    const line = shown[at];
    const { number } = line;
    let drawn = this.#drawn.get(number);
    if (drawn === undefined || drawn.text !== line.text || drawn.joined !== line.joined) {
      const element = this.#rowOf(line, shown[at - 1]);
      if (drawn !== undefined) drawn.element.replaceWith(element);
      else this.#insert(number, shown[at - 1]?.number, element);
      drawn = { element, text: line.text, joined: line.joined };
      this.#drawn.set(number, drawn);
    }
    const top = `${at * LINE_PX}px`;
    if (drawn.element.style.top !== top) drawn.element.style.top = top;
  }

  /** In the page the lines stand in their order, so that they are read out and copied in it. */
  #insert(number: number, previous: number | undefined, element: HTMLElement): void {
    const before = previous === undefined ? undefined : this.#drawn.get(previous)?.element;
    if (before !== undefined) before.after(element);
    else this.#rows.insertBefore(element, this.#nextOf(number));
  }

  #nextOf(number: number): HTMLElement | null {
    let next = Number.POSITIVE_INFINITY;
    for (const other of this.#drawn.keys()) if (other > number && other < next) next = other;
    return this.#drawn.get(next)?.element ?? null;
  }

  #rowOf(line: OutputLine, before: OutputLine | undefined): HTMLElement {
    const { nameOf, words } = this.#options;
    const row = piece('div', line.stderr ? 'output-row stderr' : 'output-row');
    // Lines of one write share their heading.
    const goesOn = before !== undefined && before.event === line.event && before.process === line.process;
    const time = goesOn ? piece('span', 'output-time') : this.#timeOf(line);
    const who = piece('span', `output-who q${colourOf(line.process)}`);
    const swatch = piece('span', goesOn ? 'output-swatch' : `output-swatch ${swatchOf(line.process)}`);
    if (!goesOn) writeName(who, nameOf(line.process));
    row.append(time, swatch, who);
    if (line.stderr) row.append(piece('span', 'output-stream', goesOn ? '' : words.stderr));
    row.append(this.#textOf(line));
    if (line.joined) {
      const mark = piece('span', 'output-joined', words.joinedMark);
      mark.title = words.joined;
      row.append(mark);
    }
    return row;
  }

  #timeOf({ time, event }: OutputLine): HTMLElement {
    const text = (time / 1e9).toFixed(this.#digits);
    const button = piece('button', 'output-time', text) as HTMLButtonElement;
    button.type = 'button';
    // A stop of Tab at every line would be a long way: the keys of the table of events lead there, too.
    button.tabIndex = -1;
    button.title = this.#options.words.goToMoment(`${text} s`);
    button.addEventListener('click', () => this.#options.onMoment(event));
    return button;
  }

  #textOf(line: OutputLine): HTMLElement {
    const named = line.stderr ? lineNamedBy(line.text) : 0;
    if (named === 0) return piece('span', 'output-text', line.text);
    const indent = line.text.length - line.text.trimStart().length;
    const link = piece('button', 'output-link', line.text.slice(indent)) as HTMLButtonElement;
    link.type = 'button';
    link.title = this.#options.words.goToLine(named);
    link.addEventListener('click', () => this.#options.onLine(named));
    const text = piece('span', 'output-text', line.text.slice(0, indent));
    text.append(link);
    return text;
  }
}

function piece(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
