/** What the keyboard asks of the timeline. */
export type TimelineCommand =
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right'
  | 'fit'
  | 'fit-all'
  | 'play'
  | 'step-back'
  | 'step'
  | 'lane-up'
  | 'lane-down'
  | 'lane-move-up'
  | 'lane-move-down'
  | 'lane-fold'
  | 'lane-pin'
  | 'lane-hide'
  | 'mark-previous'
  | 'mark-next'
  | 'cause'
  | 'effect'
  | 'arrows'
  | 'search'
  | 'help'
  | 'pick'
  | 'leave';

const COMMANDS: Record<string, TimelineCommand> = {
  w: 'zoom-in',
  '+': 'zoom-in',
  '=': 'zoom-in',
  s: 'zoom-out',
  '-': 'zoom-out',
  a: 'pan-left',
  d: 'pan-right',
  f: 'fit',
  '0': 'fit-all',
  ' ': 'play',
  arrowleft: 'step-back',
  arrowright: 'step',
  arrowup: 'lane-up',
  arrowdown: 'lane-down',
  e: 'lane-fold',
  p: 'lane-pin',
  h: 'lane-hide',
  ',': 'mark-previous',
  '.': 'mark-next',
  '[': 'cause',
  ']': 'effect',
  x: 'arrows',
  '/': 'search',
  '?': 'help',
  enter: 'pick',
  escape: 'leave',
};

const WITH_ALT: Record<string, TimelineCommand> = {
  arrowup: 'lane-move-up',
  arrowdown: 'lane-move-down',
};

/** Letters by their place, for a keyboard whose input method takes the key itself. */
const BY_CODE: Record<string, TimelineCommand> = {
  KeyW: 'zoom-in',
  KeyS: 'zoom-out',
  KeyA: 'pan-left',
  KeyD: 'pan-right',
  KeyF: 'fit',
  KeyE: 'lane-fold',
  KeyP: 'lane-pin',
  KeyH: 'lane-hide',
  KeyX: 'arrows',
  Comma: 'mark-previous',
  Period: 'mark-next',
  BracketLeft: 'cause',
  BracketRight: 'effect',
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The command of a key; undefined for all other keys and for anything with Ctrl or Meta. */
export function commandOf(event: KeyPress): TimelineCommand | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return WITH_ALT[event.key.toLowerCase()];
  if (event.key === 'Process') return BY_CODE[event.code];
  return COMMANDS[event.key.toLowerCase()];
}

/** Where keys are typed, or have a meaning of their own. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], [role="grid"], [role="tree"]';
/** Keys that buttons, tabs, sliders and scrolled panes use. */
const COMMON_KEYS = new Set([' ', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** The page is a timeline with things around it, or the timeline is a guest in a page of somebody else. */
export type KeyReach = 'page' | 'inside';

/**
 * Whether a key is the timeline's: in the timeline, or where nothing has the focus, all of them; elsewhere those that
 * mean nothing there, and none in a text field, a list or a dialog. With the reach 'inside', only those in the timeline.
 * @param target the innermost element the key was pressed in. @param section the timeline's.
 */
export function isForTimeline(
  key: string,
  target: EventTarget | undefined,
  section: Element,
  reach: KeyReach,
): boolean {
  if (!(target instanceof Element) || target.closest(OWN_KEYS) !== null) return false;
  if (reach === 'inside' && !section.contains(target)) return false;
  if (target === document.body || (section.contains(target) && target.closest('button') === null))
    return true;
  return !COMMON_KEYS.has(key);
}
