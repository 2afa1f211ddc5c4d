import type { TimelineModel } from '../../../../core/trace/model/timeline-model';
import type { Arrow, Chosen } from '../../../view-model/arrows';
import type { Lane, LaneLayout } from '../../../view-model/lanes';
import type { View } from '../../../view-model/view';
import type { Translate } from '../../../view-model/words';

/** Everything a frame is drawn from. */
export interface Scene {
  model: TimelineModel;
  layout: LaneLayout;
  view: View;
  /** Nanoseconds of the run's clock until which open intervals are drawn. */
  now: number;
  /** True while more is to come. */
  going: boolean;
  /** CSS pixels that the lanes are scrolled up, and how many are in sight. */
  scrollTop: number;
  height: number;
  /** Key of the lane chosen with the keyboard or under the pointer; undefined for none. */
  activeLane: string | undefined;
  chosen: Chosen | undefined;
  arrows: readonly Arrow[];
  /** Where lines at moments stand over the picture, CSS pixels of the plot: they leave out its labels (`LabelGaps`). */
  lines: readonly number[];
  t: Translate;
}

/** A lane in sight, and how far it is scrolled up: pinned lanes stay. */
export interface SeenLane {
  readonly lane: Lane;
  readonly up: number;
}

/** What a band has to paint in one frame, found once and painted in two rounds. */
export interface Prepared {
  /** First round: lines, and what is too narrow for a shape of its own, into the pixel layer. */
  pixels?: () => void;
  /** Second round: the rest, over all of the first. */
  shapes: () => void;
}
