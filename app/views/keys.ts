/** Whether the keyboard has Command keys. */
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** How the keys that run the program are named on this machine. */
export const RUN_KEYS = MAC ? '⌘ Enter' : 'Ctrl + Enter';

/** Whether these are the keys that run the program. */
export function isRunKey(event: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.key === 'Enter' && (MAC ? event.metaKey : event.ctrlKey);
}
