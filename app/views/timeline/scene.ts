import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { LaneLayout } from '../../view-model/lanes';
import type { View } from '../../view-model/view';
import type { Translate } from '../../view-model/words';

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
  /** Index into `layout.lanes` of the lane chosen with the keyboard or under the pointer; −1 for none. */
  activeLane: number;
  t: Translate;
}
