import type { MarkTrack } from '../../core/trace/model/mark-track';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { shorterValues } from './short-value';
import type { Tick } from './ticks';
import type { Translate } from './words';

/** A text beside the marks of a row. */
export interface AccessLabel {
  readonly x: number;
  readonly text: string;
}

/** Marks nearer than this have no room for a text between them: they are spoken of together. */
const ALONE_PX = 24;
/** From a mark's middle to its text. */
const GAP_PX = 9;
/** Of more marks it is not looked up whether all had the same value. */
const LOOKED_AT = 24;

/** Marks that are spoken of together: where they begin and end, and which they are. */
interface Group {
  readonly from: number;
  to: number;
  readonly index: number;
  count: number;
}

/**
 * What the marks of a row say: of one its value, of several how many there are and their value, when all have the same,
 * or the last. As much as there is room for behind them; of several before them, too, and where they fill
 * the row over their middle.
 * @param width how wide a text is, CSS pixels.
 */
export function accessLabels(
  model: TimelineModel,
  row: { readonly track: MarkTrack; readonly shape: 'read' | 'write'; readonly ticks: readonly Tick[] },
  viewWidth: number,
  width: (text: string) => number,
  t: Translate,
): AccessLabel[] {
  const groups = groupsOf(row.ticks);
  const labels: AccessLabel[] = [];
  // Up to here the row is taken.
  let free = 0;
  for (const [at, group] of groups.entries()) {
    const left = group.to + GAP_PX;
    const right = (groups[at + 1]?.from ?? viewWidth) - (at + 1 < groups.length ? GAP_PX : 2);
    const before = group.from - GAP_PX;
    const isPlaced = textsOf(model, row, group, t).some((text) => {
      const needed = width(text);
      if (left >= 0 && left + needed <= right) labels.push({ x: left, text });
      else if (group.count > 1 && before - needed >= free) labels.push({ x: before - needed, text });
      else if (isWide(group, viewWidth, needed)) {
        labels.push({ x: (Math.max(group.from, 0) + Math.min(group.to, viewWidth) - needed) / 2, text });
      } else return false;
      return true;
    });
    const label = labels[labels.length - 1];
    const end = isPlaced && label.x > group.to ? label.x + width(label.text) : group.to;
    free = end + GAP_PX;
  }
  return labels;
}

/** Whether a text may cover the middle of a group: most of its marks are still seen. */
function isWide({ from, to }: Group, viewWidth: number, needed: number): boolean {
  return Math.min(to, viewWidth) - Math.max(from, 0) > 3 * needed;
}

function groupsOf(ticks: readonly Tick[]): Group[] {
  const groups: Group[] = [];
  for (const { x, index, count } of ticks) {
    const group = groups[groups.length - 1];
    if (group !== undefined && x - group.to < ALONE_PX) {
      group.to = x;
      group.count += count;
    } else groups.push({ from: x, to: x, index, count });
  }
  return groups;
}

/** From the longest to the shortest. */
function textsOf(
  { events }: TimelineModel,
  { track, shape }: { track: MarkTrack; shape: 'read' | 'write' },
  { index, count }: Group,
  t: Translate,
): string[] {
  const textAt = (place: number) => events.text(track.event(place)).trim();
  const last = textAt(index + count - 1);
  const values = last === '' ? [] : shorterValues(last);
  if (count === 1) return [...values.map((value) => t(`timeline.access.${shape}`, { value })), ...values];
  const many = t(`timeline.access.${shape}s`, { count });
  const first = Math.max(index, index + count - LOOKED_AT);
  let areSame = first === index;
  for (let place = first; areSame && place < index + count - 1; place++) areSame = textAt(place) === last;
  const key = areSame ? 'timeline.access.all' : 'timeline.access.last';
  return [...values.map((value) => t(key, { many, value })), many, `× ${count}`];
}
