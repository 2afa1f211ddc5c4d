import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { scaleLimits, transformOfView, type View, viewOfTransform } from '../../view-model/view';

export interface GestureHost {
  readonly view: View;
  readonly runEnd: number;
  /** A person moved or zoomed the picture. */
  moved(view: View): void;
  panned(px: number): void;
  /** A double click at a place of the plot. */
  fittedAt(x: number, y: number): void;
  dragging(on: boolean): void;
}

/** Zoom factor of a wheel's notch: 2 to this power. A trackpad's pinch comes in many small parts of it. */
const NOTCH = 0.45;

/**
 * Mouse and touch: Shift + drag and a finger's drag pan, Ctrl + wheel and pinch zoom where the pointer is, sideways
 * wheel pans, double click fits. A plain wheel scrolls the lanes or the page; a plain drag is drags.ts's. d3-zoom knows
 * the gestures; the view stays ours.
 */
export function listenToGestures(plot: HTMLElement, host: GestureHost): () => void {
  let syncing = false;
  const behaviour = behaviourOf(host, () => syncing);
  const selection = select<HTMLElement, unknown>(plot);
  selection.call(behaviour);

  // The view moves without gestures too (keys, following): d3-zoom is told where it is when a gesture begins.
  const sync = () => {
    const { k, x } = transformOfView(host.view);
    syncing = true;
    behaviour.scaleExtent(scaleLimits(host.runEnd, host.view.width));
    behaviour.transform(selection, zoomIdentity.translate(x, 0).scale(k));
    syncing = false;
  };
  let wheelUntil = 0;
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      // d3-zoom holds a wheel gesture open for 150 ms; a transform set meanwhile would end it at every notch.
      if (event.timeStamp > wheelUntil) sync();
      wheelUntil = event.timeStamp + 140;
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    host.panned(sideways * (event.deltaMode === 1 ? 20 : 1));
  };
  const onPress = (event: Event) => {
    if (event instanceof MouseEvent && !isPanning(event)) return;
    // A second finger joins a gesture that is known already.
    if (!(event instanceof MouseEvent) && (event as TouchEvent).touches.length > 1) return;
    sync();
  };
  const onDouble = (event: Event) => {
    event.preventDefault();
    const box = plot.getBoundingClientRect();
    const { clientX, clientY } = event as MouseEvent;
    host.fittedAt(clientX - box.left, clientY - box.top);
  };
  plot.addEventListener('wheel', onWheel, { capture: true, passive: false });
  plot.addEventListener('mousedown', onPress, { capture: true });
  plot.addEventListener('touchstart', onPress, { capture: true, passive: true });
  plot.addEventListener('dblclick', onDouble);
  return () => {
    selection.on('.zoom', null);
    plot.removeEventListener('wheel', onWheel, { capture: true });
    plot.removeEventListener('mousedown', onPress, { capture: true });
    plot.removeEventListener('touchstart', onPress, { capture: true });
    plot.removeEventListener('dblclick', onDouble);
  };
}

/** Shift with the first button, or the middle one alone. */
function isPanning({ button, shiftKey, ctrlKey }: MouseEvent): boolean {
  return !ctrlKey && (button === 1 || (button === 0 && shiftKey));
}

/** @param syncing whether the transform is being set by us, and not by a person. */
function behaviourOf(host: GestureHost, syncing: () => boolean): ZoomBehavior<HTMLElement, unknown> {
  return zoom<HTMLElement, unknown>()
    .filter((event: Event) => {
      if (event.type === 'dblclick') return false;
      if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
      if (event.type === 'mousedown') return isPanning(event as MouseEvent);
      return true;
    })
    .wheelDelta((event) => {
      const delta = -event.deltaY * (event.deltaMode === 1 ? 0.15 : event.deltaMode ? 1 : 0.01);
      return Math.min(NOTCH, Math.max(-NOTCH, delta));
    })
    .clickDistance(5)
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!syncing() && event.sourceEvent?.type !== 'wheel') host.dragging(true);
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (syncing()) return;
      const { k, x } = event.transform;
      const now = transformOfView(host.view);
      // A press that has not moved is no gesture yet: it must not end the following of a live run.
      if (Math.abs(now.k - k) < 1e-9 * k && Math.abs(now.x - x) < 0.01) return;
      host.moved(viewOfTransform({ k, x }, host.view.width));
    })
    .on('end', () => {
      if (!syncing()) host.dragging(false);
    });
}
