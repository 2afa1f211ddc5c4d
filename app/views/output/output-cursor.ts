/**
 * Where in the output the page's cursor is: lines begun after it are marked, and the last one before it is brought into sight
 * when the cursor is placed. An embed does without.
 */
import { firstWhere } from '../../../core/trace/model/first-where';
import type { OutputLine, OutputLines } from './output-lines';
import { LINE_PX } from './output-list';

export class OutputCursor {
  readonly #scroller: HTMLElement;
  readonly #lines: OutputLines;
  /** Index of an event; infinite while the page shows whatever is newest. */
  #event = Number.POSITIVE_INFINITY;
  #marked = false;

  /** @param scroller with the rows of the lines that are shown. */
  constructor(scroller: HTMLElement, lines: OutputLines) {
    this.#scroller = scroller;
    this.#lines = lines;
  }

  /** @param event that the cursor stands at; undefined: the newest, whichever that is. */
  stand(event: number | undefined): void {
    const at = event ?? Number.POSITIVE_INFINITY;
    if (at === this.#event) return;
    this.#event = at;
    if (event !== undefined) this.#reveal(begunUntil(this.#lines.shown, at));
    this.mark();
  }

  /** The rows in the page may be others. */
  mark(): void {
    if (!this.#marked && this.#event === Number.POSITIVE_INFINITY) return;
    const until = begunUntil(this.#lines.shown, this.#event);
    this.#marked = until < this.#lines.shown.length;
    for (const row of this.#scroller.querySelectorAll<HTMLElement>('.output-row')) {
      const at = Number.parseFloat(row.style.top) / LINE_PX;
      row.classList.toggle('later', at >= until);
      row.classList.toggle('next', at === until);
    }
  }

  /** Scrolls, no further than it must, to where what was printed ends. */
  #reveal(until: number): void {
    const { scrollTop, clientHeight } = this.#scroller;
    const last = Math.max(0, until - 1) * LINE_PX;
    const next = Math.min(until + 1, this.#lines.shown.length) * LINE_PX;
    const top = Math.min(Math.max(scrollTop, next - clientHeight), last);
    if (top !== scrollTop) this.#scroller.scrollTop = top;
  }
}

/** How many of the lines had begun at an event; they are in the order of theirs. */
export function begunUntil(lines: readonly Pick<OutputLine, 'event'>[], event: number): number {
  return firstWhere(lines.length, (at) => lines[at].event > event);
}
