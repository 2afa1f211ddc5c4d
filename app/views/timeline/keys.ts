/** What the keyboard asks of a focused timeline. */
export type TimelineCommand =
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right'
  | 'fit'
  | 'lane-up'
  | 'lane-down'
  | 'mark-previous'
  | 'mark-next'
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
  '0': 'fit',
  arrowup: 'lane-up',
  arrowdown: 'lane-down',
  ',': 'mark-previous',
  '.': 'mark-next',
  enter: 'pick',
  escape: 'leave',
};

/** Letters by their place, for a keyboard whose input method takes the key itself. */
const BY_CODE: Record<string, TimelineCommand> = {
  KeyW: 'zoom-in',
  KeyS: 'zoom-out',
  KeyA: 'pan-left',
  KeyD: 'pan-right',
  KeyF: 'fit',
};

/** The command of a key; undefined for all other keys and for anything with Ctrl, Alt or Meta. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): TimelineCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Process') return BY_CODE[event.code];
  return COMMANDS[event.key.toLowerCase()];
}
