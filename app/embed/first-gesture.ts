/**
 * What a person does to the timeline before its gestures have come: that asks for them, is kept, and done when they are there.
 * Gestures are of mouse, touch and wheel events; all else in the timeline hears pointers, keys and clicks, and hears nothing twice.
 */

const ARRIVALS = ['pointerenter', 'pointermove', 'focusin', 'touchstart', 'wheel'] as const;
const KEPT = [
  'wheel',
  'mousedown',
  'mousemove',
  'mouseup',
  'dblclick',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
] as const;
/** More is no first gesture. */
const KEPT_MOST = 500;

/**
 * @param bring has the gestures listen to the stage; rejected where they cannot be had, and then asked again when a person comes
 * back to the stage
 */
export function onFirstGesture(stage: HTMLElement, bring: () => Promise<void>): void {
  let early: Event[] = [];
  const keep = (event: Event) => {
    if (event instanceof WheelEvent) {
      if (!isGesture(event)) return;
      event.preventDefault(); // the page would be zoomed
    }
    if (event.type === 'mousemove' && (event as MouseEvent).buttons === 0) return;
    if (early.length < KEPT_MOST) early.push(event);
  };
  const done = () => {
    for (const type of KEPT) stage.removeEventListener(type, keep, true);
  };
  const arrived = () => {
    for (const type of ARRIVALS) stage.removeEventListener(type, arrived, true);
    bring().then(
      () => {
        done();
        for (const event of early) target(event, stage).dispatchEvent(again(event));
      },
      () => {
        done();
        early = [];
        stage.addEventListener('pointerleave', () => onFirstGesture(stage, bring), { once: true });
      },
    );
  };
  // Before `arrived`, which the same event may call, and which may end it.
  for (const type of KEPT) stage.addEventListener(type, keep, { capture: true, passive: false });
  for (const type of ARRIVALS) stage.addEventListener(type, arrived, true);
}

/** A wheel alone scrolls the page. */
const isGesture = ({ ctrlKey, metaKey, shiftKey, deltaX, deltaY }: WheelEvent): boolean =>
  ctrlKey || metaKey || shiftKey || Math.abs(deltaX) > Math.abs(deltaY);

function target({ target: before }: Event, stage: HTMLElement): EventTarget {
  return before instanceof Node && stage.contains(before) ? before : stage;
}

/** The same event, to be heard once more. An event's fields are those that one is made of, but for lists of touches. */
function again(event: Event): Event {
  if (event instanceof WheelEvent) return new WheelEvent(event.type, event);
  if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
  const { touches, targetTouches, changedTouches, bubbles, cancelable } = event as TouchEvent;
  const list = (of: TouchList) => Array.from(of);
  return new TouchEvent(event.type, {
    bubbles,
    cancelable,
    view: window,
    touches: list(touches),
    targetTouches: list(targetTouches),
    changedTouches: list(changedTouches),
  });
}
