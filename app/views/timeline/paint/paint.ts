import { axisOf } from '../../../view-model/axis';
import type { Band } from '../../../view-model/bands';
import { isContent } from '../../../view-model/lanes';
import { xOf } from '../../../view-model/view';
import { prepareActivity } from './activity';
import { paintArrows } from './arrows';
import type { Brush } from './brush';
import { prepareFlag } from './flag';
import { prepareHolders } from './holders';
import { prepareAccesses } from './marks';
import { prepareMessages } from './messages';
import { prepareFill } from './queue';
import { prepareRow } from './rows';
import type { Prepared, Scene, SeenLane } from './scene';
import { depthStyle, prepareSteps, type StepStyle, valueStyle, waitStyle } from './steps';

/** Draws one frame. The context's unit is the CSS pixel. */
export function paint(brush: Brush, scene: Scene): void {
  const { context, pixels, palette } = brush;
  const { view, layout } = scene;
  const groups = groupsInSight(scene).map((group) => ({
    ...group,
    bands: group.lanes.flatMap((seen) => seen.lane.bands.map((band) => prepare(brush, scene, seen, band))),
  }));
  pixels.begin(palette.pixels.panel);
  pixels.clipTop = 0;
  fillGrid(brush, scene);
  for (const { lanes, bands, clipTop } of groups) {
    pixels.clipTop = clipTop;
    for (const seen of lanes) fillGround(brush, scene, seen);
    for (const prepared of bands) prepared.pixels?.();
  }
  pixels.clipTop = 0;
  if (layout.pinnedHeight > 0) pixels.fill(0, view.width, layout.pinnedHeight - 1, 1, palette.pixels.edge);
  pixels.put();

  context.textBaseline = 'middle';
  brush.slidePatterns(xOf(view, 0));
  brush.gaps.begin(scene.lines);
  for (const { bands, up, clipTop } of groups) {
    context.save();
    context.beginPath();
    context.rect(0, clipTop, view.width, scene.height - clipTop);
    if (clipTop > 0) context.clip();
    context.translate(0, -up);
    brush.gaps.scrolled(up, clipTop, () => {
      for (const prepared of bands) prepared.shapes();
    });
    context.restore();
    brush.forgetFont();
  }
  paintArrows(brush, scene);
  if (scene.going) paintNow(brush, scene);
}

interface Group {
  lanes: SeenLane[];
  up: number;
  /** Nothing is drawn above this line: there are the pinned lanes. */
  clipTop: number;
}

/** The lanes in sight: those that are scrolled, and over them the pinned ones. */
function groupsInSight({ layout, scrollTop, height }: Scene): Group[] {
  const { lanes, pinnedHeight } = layout;
  const scrolled = lanes.filter(
    (lane) =>
      !lane.pinned && lane.y + lane.height >= scrollTop + pinnedHeight && lane.y <= scrollTop + height,
  );
  const pinned = lanes.filter((lane) => lane.pinned);
  return [
    { lanes: scrolled.map((lane) => ({ lane, up: scrollTop })), up: scrollTop, clipTop: pinnedHeight },
    { lanes: pinned.map((lane) => ({ lane, up: 0 })), up: 0, clipTop: 0 },
  ];
}

function prepare(brush: Brush, scene: Scene, seen: SeenLane, band: Band): Prepared {
  const { model, t } = scene;
  switch (band.what) {
    case 'activity':
      return prepareActivity(brush, scene, seen, band);
    case 'holders':
      return prepareHolders(brush, scene, seen, band);
    case 'depth': {
      const { depths } = model.primitives[band.primitive];
      return prepareSteps(brush, scene, seen, band, depths, depthStyle(brush));
    }
    case 'value': {
      const limit = model.state.primitives[band.primitive].max;
      const style = { ...valueStyle(brush), zero: '0' };
      return prepareSteps(brush, scene, seen, band, model.primitives[band.primitive].values, style, {
        limit,
      });
    }
    case 'waiters': {
      const { waiters } = model.primitives[band.primitive];
      return prepareSteps(brush, scene, seen, band, waiters, waitStyle(brush, t('timeline.waitingUnit')));
    }
    case 'quantity': {
      const track = model.objects[band.object].steps(band.quantity);
      const style = quantityStyle(brush, band, t);
      return prepareSteps(brush, scene, seen, band, track, style, { limit: band.limit });
    }
    case 'fill':
      return prepareFill(brush, scene, seen, band);
    case 'flag':
      return prepareFlag(brush, scene, seen, band);
    case 'messages':
      return prepareMessages(brush, scene, seen, band);
    case 'bytes': {
      const style = { ...valueStyle(brush), unit: t('timeline.bytesUnit') };
      return prepareSteps(brush, scene, seen, band, model.pipes[band.pipe].inFlight, style);
    }
    case 'row':
      return prepareRow(brush, scene, seen, band);
    case 'marks':
    case 'accesses':
      return prepareAccesses(brush, scene, seen, band);
  }
}

function quantityStyle(
  brush: Brush,
  { quantity, limit }: Band & { what: 'quantity' },
  t: Scene['t'],
): StepStyle {
  switch (quantity) {
    case 'pending':
      return { ...valueStyle(brush), unit: t('timeline.pendingUnit') };
    case 'unfinished':
      return { ...valueStyle(brush), unit: t('timeline.unfinishedUnit') };
    case 'arrived':
      return waitStyle(brush, t('timeline.arrivedUnit', { of: limit }));
    default:
      return waitStyle(brush, t('timeline.waitingUnit'));
  }
}

function fillGrid({ pixels, palette }: Brush, { view, height, layout }: Scene): void {
  if (layout.lanes.length === 0) return;
  for (const tick of axisOf(view).ticks) {
    const x = Math.round(xOf(view, tick));
    pixels.fill(x, x + 1, 0, height, palette.pixels.line2);
  }
}

function fillGround({ pixels, palette }: Brush, { view, activeLane }: Scene, { lane, up }: SeenLane): void {
  const top = lane.y - up;
  if (lane.key === activeLane && isContent(lane)) {
    pixels.fill(0, view.width, top, lane.height, palette.pixels.active);
  }
  pixels.fill(0, view.width, top + lane.height - 1, 1, palette.pixels.line2);
}

/** Where the run is: a dashed line at the edge of what has happened. */
function paintNow(brush: Brush, { view, height, now }: Scene): void {
  const { context, palette } = brush;
  const x = Math.round(xOf(view, now)) + 0.5;
  if (x < 0 || x > view.width) return;
  context.strokeStyle = palette.accent;
  context.globalAlpha = 0.55;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}
