import type { StoreApi } from 'zustand/vanilla';
import type { LanesState } from '../../store/lanes';
import { isContent, type Lane, type LaneLayout } from '../../view-model/lanes';

export type LaneCommand = 'lane-fold' | 'lane-pin' | 'lane-hide' | 'lane-move-up' | 'lane-move-down';

/** What the keys and the labels' buttons do to lanes. */
export class LaneActions {
  constructor(private readonly store: StoreApi<LanesState>) {}

  /** @param key of the lane that is meant; undefined does nothing. */
  command(command: LaneCommand, layout: LaneLayout, key: string | undefined): void {
    const lane = layout.lanes.find((candidate) => candidate.key === key);
    if (lane === undefined || !isContent(lane)) return;
    const { fold, pin, hide } = this.store.getState();
    if (command === 'lane-fold') {
      if (lane.inner > 0) fold(lane.key, !lane.open);
    } else if (lane.depth > 0) {
      return; // Only lanes of their own are pinned, hidden and moved: parts go with their whole.
    } else if (command === 'lane-pin') pin(lane.key, !lane.pinned);
    else if (command === 'lane-hide') hide(lane.key);
    else this.#step(layout, lane, command === 'lane-move-down' ? 1 : -1);
  }

  /** Puts a lane before another of its group; undefined: behind the last. */
  moveBefore(layout: LaneLayout, key: string, before: string | undefined): void {
    const keys = groupOf(layout, key).filter((other) => other !== key);
    const at = before === undefined ? keys.length : keys.indexOf(before);
    if (at < 0) return;
    this.store.getState().arrange([...keys.slice(0, at), key, ...keys.slice(at)]);
  }

  toggleArrows(): void {
    const { arrows, setArrows } = this.store.getState();
    setArrows(arrows === 'all' ? 'selected' : 'all');
  }

  #step(layout: LaneLayout, { key }: Lane, direction: 1 | -1): void {
    const keys = groupOf(layout, key);
    const at = keys.indexOf(key) + direction;
    if (at < 0 || at >= keys.length) return;
    // Going down, it stands before the one that follows its neighbour.
    this.moveBefore(layout, key, direction > 0 ? keys[at + 1] : keys[at]);
  }
}

/** Keys of the lanes of a lane's group, pinned ones and parts apart, in order. */
function groupOf({ lanes }: LaneLayout, key: string): string[] {
  const at = lanes.findIndex((lane) => lane.key === key);
  let from = at;
  while (from > 0 && lanes[from].kind !== 'heading') from--;
  let to = at + 1;
  while (to < lanes.length && lanes[to].kind !== 'heading') to++;
  return lanes
    .slice(from, to)
    .filter((lane) => lane.depth === 0 && !lane.pinned && isContent(lane))
    .map((lane) => lane.key);
}
