import type { Band } from '../../../view-model/bands';
import { isContent } from '../../../view-model/lanes';
import { xOf, xScale } from '../../../view-model/view';
import { prepareActivity } from './activity';
import { paintArrows } from './arrows';
import type { Brush } from './brush';
import { prepareFlag } from './flag';
import { prepareHolders } from './holders';
import { prepareAccesses, prepareValueMarks } from './marks';
import { prepareMessages } from './messages';
import { prepareFill } from './queue';
import { prepareRow } from './rows';
import type { Prepared, Scene, SeenLane } from './scene';
import { depthStyle, prepareSteps, type StepStyle, valueStyle, waitStyle } from './steps';

/** About this many CSS pixels lie between two grid lines. */
export const TICK_EVERY_PX = 76;

/** Draws one frame. The context's unit is the CSS pixel. */
export function paint(brush: Brush, scene: Scene): void {
  const { context } = brush;
  const { view, height, scrollTop, layout } = scene;
  context.clearRect(0, 0, view.width, height);
  context.textBaseline = 'middle';
  brush.slidePatterns(xOf(view, 0));
  paintGrid(brush, scene);
  const pinned = layout.lanes.filter((lane) => lane.pinned).map((lane) => ({ lane, up: 0 }));
  const scrolled = layout.lanes
    .filter(
      (lane) =>
        !lane.pinned &&
        lane.y + lane.height >= scrollTop + layout.pinnedHeight &&
        lane.y <= scrollTop + height,
    )
    .map((lane) => ({ lane, up: scrollTop }));
  paintLanes(brush, scene, scrolled, layout.pinnedHeight);
  if (pinned.length > 0) {
    paintLanes(brush, scene, pinned, 0);
    context.fillStyle = brush.palette.edge;
    context.fillRect(0, layout.pinnedHeight - 1, view.width, 1);
  }
  paintArrows(brush, scene);
  if (scene.going) paintNow(brush, scene);
}

/** @param clipTop nothing is drawn above this line: there are the pinned lanes. */
function paintLanes(brush: Brush, scene: Scene, seen: readonly SeenLane[], clipTop: number): void {
  const { context, pixels } = brush;
  const { view, height } = scene;
  const all: { up: number; prepared: Prepared }[] = [];
  for (const one of seen) {
    for (const band of one.lane.bands) all.push({ up: one.up, prepared: prepare(brush, scene, one, band) });
  }
  context.save();
  if (clipTop > 0) {
    context.beginPath();
    context.rect(0, clipTop, view.width, height - clipTop);
    context.clip();
  }
  const up = seen[0]?.up ?? 0;
  context.translate(0, -up);
  for (const one of seen) paintGround(brush, scene, one);
  for (const { prepared } of all) prepared.ground?.();
  context.translate(0, up);

  pixels.clipTop = clipTop;
  for (const { prepared } of all) prepared.pixels?.();
  pixels.blit(context);

  context.translate(0, -up);
  for (const { prepared } of all) prepared.shapes();
  context.restore();
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
      return prepareValueMarks(brush, scene, seen, band);
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

function paintGrid(brush: Brush, { view, height, layout }: Scene): void {
  if (layout.lanes.length === 0) return;
  const { context, palette } = brush;
  context.fillStyle = palette.line2;
  const scale = xScale(view);
  for (const tick of scale.ticks(Math.max(2, view.width / TICK_EVERY_PX))) {
    if (tick >= 0) context.fillRect(Math.round(scale(tick)), 0, 1, height);
  }
}

function paintGround(brush: Brush, { view, activeLane }: Scene, { lane }: SeenLane): void {
  const { context, palette } = brush;
  if (lane.key === activeLane && isContent(lane)) {
    context.globalAlpha = 0.07;
    context.fillStyle = palette.accent;
    context.fillRect(0, lane.y, view.width, lane.height);
    context.globalAlpha = 1;
  }
  context.fillStyle = palette.line2;
  context.fillRect(0, lane.y + lane.height - 1, view.width, 1);
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
