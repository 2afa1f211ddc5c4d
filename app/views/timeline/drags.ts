import { listen } from './listen';

/** A press that moved at least this far is a drag, not a click. */
const DRAG_PX_MIN = 4;

export interface DragHost {
  /** A drag begins at a pixel of the plot: what is to be dragged? */
  dragAt(x: number, event: PointerEvent): 'cursor' | 'range' | undefined;
  cursorDragged(x: number): void;
  /** From where to where; x of the plot, in any order. */
  rangeDragged(from: number, to: number): void;
  dragging(on: boolean): void;
}

interface Drag {
  what: 'cursor' | 'range';
  pointer: number;
  from: number;
  moved: boolean;
}

/**
 * The mouse's drags in the plot: the cursor's line where the pointer is on it, else a range of time. With Shift, and
 * for fingers, d3-zoom pans (gestures.ts). A press that does not move is a click, and stays one.
 */
export function listenToDrags(plot: HTMLElement, host: DragHost): () => void {
  let drag: Drag | undefined;
  const xOf = (event: PointerEvent) => event.clientX - plot.getBoundingClientRect().left;
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.shiftKey || event.pointerType === 'touch') return;
    const from = xOf(event);
    const what = host.dragAt(from, event);
    if (what === undefined) return;
    drag = { what, pointer: event.pointerId, from, moved: false };
  };
  const move = (event: PointerEvent) => {
    if (drag === undefined || event.pointerId !== drag.pointer) return;
    const x = xOf(event);
    if (!drag.moved) {
      if (Math.abs(x - drag.from) < DRAG_PX_MIN) return;
      drag.moved = true;
      plot.setPointerCapture(event.pointerId);
      host.dragging(true);
    }
    if (drag.what === 'cursor') host.cursorDragged(x);
    else host.rangeDragged(drag.from, x);
  };
  const up = (event: PointerEvent) => {
    if (drag === undefined || event.pointerId !== drag.pointer) return;
    if (drag.moved) {
      swallowClick(plot);
      host.dragging(false);
    }
    drag = undefined;
  };
  return listen(plot, { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up });
}

/** The axis over the lanes: pressing and dragging it takes the cursor along, with the mouse and with a finger. */
export function listenToRuler(
  ruler: HTMLElement,
  host: Pick<DragHost, 'cursorDragged' | 'dragging'>,
): () => void {
  const place = (event: PointerEvent) =>
    host.cursorDragged(event.clientX - ruler.getBoundingClientRect().left);
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    ruler.setPointerCapture(event.pointerId);
    host.dragging(true);
    place(event);
  };
  const move = (event: PointerEvent) => {
    if (ruler.hasPointerCapture(event.pointerId)) place(event);
  };
  const up = () => host.dragging(false);
  return listen(ruler, { pointerdown: down, pointermove: move, lostpointercapture: up });
}

/** The click that a browser makes of the end of a drag is none. It comes before anything else can. */
function swallowClick(element: HTMLElement): void {
  const swallow = (event: Event) => event.stopImmediatePropagation();
  element.addEventListener('click', swallow, { capture: true, once: true });
  requestAnimationFrame(() => element.removeEventListener('click', swallow, { capture: true }));
}
