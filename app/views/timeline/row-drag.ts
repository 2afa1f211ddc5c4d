import { listen } from './listen';

/** A press that moved at least this far drags the row. */
const DRAG_PX_MIN = 5;

interface RowDragHost {
  rowMoved(key: string, before: string | undefined): void;
}

/** Lanes are put into another order by dragging their labels within their group. The keyboard has Alt + ↑ and ↓. */
export function listenToRowDrags(list: HTMLElement, host: RowDragHost): () => void {
  let drag: RowDrag | undefined;
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.timeline-row') : null;
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (row === null || isButton || !isMovable(row)) return;
    drag = new RowDrag(list, row, event);
  };
  const move = (event: PointerEvent) => drag?.move(event);
  const up = () => {
    const dropped = drag?.drop();
    drag = undefined;
    if (dropped !== undefined) host.rowMoved(dropped.key, dropped.before);
  };
  const cancel = () => {
    drag?.drop();
    drag = undefined;
  };
  return listen(list, { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel });
}

function isMovable(row: HTMLElement): boolean {
  const { classList } = row;
  return !['timeline-row-heading', 'timeline-inner', 'timeline-pinned'].some((name) =>
    classList.contains(name),
  );
}

/** Rows of one group: from a heading to the next. */
function groupOf(list: HTMLElement, row: HTMLElement): HTMLElement[] {
  const rows = [...list.querySelectorAll<HTMLElement>('.timeline-row')];
  let from = rows.indexOf(row);
  while (from > 0 && !rows[from].classList.contains('timeline-row-heading')) from--;
  let to = rows.indexOf(row) + 1;
  while (to < rows.length && !rows[to].classList.contains('timeline-row-heading')) to++;
  return rows.slice(from, to).filter(isMovable);
}

class RowDrag {
  readonly #group: HTMLElement[];
  #moved = false;
  #before: HTMLElement | undefined;

  constructor(
    readonly list: HTMLElement,
    readonly row: HTMLElement,
    readonly start: PointerEvent,
  ) {
    this.#group = groupOf(list, row);
  }

  move(event: PointerEvent): void {
    if (event.pointerId !== this.start.pointerId) return;
    if (!this.#moved) {
      if (Math.abs(event.clientY - this.start.clientY) < DRAG_PX_MIN) return;
      this.#moved = true;
      this.list.setPointerCapture(event.pointerId);
      this.row.classList.add('timeline-moving');
    }
    this.#before = this.#group.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    for (const row of this.#group) row.classList.toggle('timeline-drop', row === this.#before);
    this.#group.at(-1)?.classList.toggle('timeline-drop-behind', this.#before === undefined);
  }

  /** Where it was dropped; undefined when it was not dragged or stays where it is. */
  drop(): { key: string; before: string | undefined } | undefined {
    this.row.classList.remove('timeline-moving');
    for (const row of this.#group) row.classList.remove('timeline-drop', 'timeline-drop-behind');
    if (!this.#moved || this.#before === this.row) return undefined;
    return { key: this.row.dataset.key ?? '', before: this.#before?.dataset.key };
  }
}
