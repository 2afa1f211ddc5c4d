/**
 * Moving the picture with a mouse or fingers, by d3's gestures. They are a third of the timeline's code, and it can be seen
 * without: an embed fetches them when a person comes to it.
 */
import { type GestureHost, listenToGestures } from './gestures';
import type { Minimap, MinimapHost } from './minimap';
import { MinimapWindow } from './minimap-window';

export interface HandsParts {
  plot: HTMLElement;
  /** Of the minimap's window. */
  window: SVGSVGElement;
}

/** What holds the picture. */
export interface Hands {
  /** The minimap may have another width. */
  resize(): void;
  letGo(): void;
}

export function takeInHand(
  { plot, window }: HandsParts,
  minimap: Minimap,
  host: GestureHost & MinimapHost,
): Hands {
  const letGo = listenToGestures(plot, host);
  const ofMinimap = new MinimapWindow(window, minimap, host);
  return { resize: () => ofMinimap.resize(), letGo };
}
