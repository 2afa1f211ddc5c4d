import type { TimelineModel } from '../../../../core/trace/model/timeline-model';
import type { Arrow, Chosen } from '../../../view-model/arrows';
import { axisOf } from '../../../view-model/axis';
import type { Lane, LaneLayout } from '../../../view-model/lanes';
import { partName, thingKind, thingName, threadName } from '../../../view-model/names';
import { colourOf } from '../../../view-model/process-colour';
import { type View, xOf } from '../../../view-model/view';
import { summaryText, type Translate } from '../../../view-model/words';
import type { Brush } from '../paint/brush';
import { paint } from '../paint/paint';
import { paintSwatch } from './swatch';

const MARGIN = 20;
const HEAD = 58;
const AXIS = 26;
const LEGEND = 40;
const LABELS = 190;
const SWATCH = 26;

/** What is to be seen on a sheet: a picture of a run for print, for a paper, for a page of others. */
export interface SheetContent {
  model: TimelineModel;
  layout: LaneLayout;
  view: View;
  now: number;
  chosen: Chosen | undefined;
  arrows: readonly Arrow[];
  title: string;
  t: Translate;
}

export interface SheetSize {
  width: number;
  height: number;
  /** Of the lanes in it. */
  plot: { left: number; top: number; width: number; height: number };
}

/** CSS pixels of a sheet. @param plotWidth of the lanes. */
export function sheetSize(layout: LaneLayout, plotWidth: number): SheetSize {
  const plot = { left: MARGIN + LABELS, top: MARGIN + HEAD + AXIS, width: plotWidth, height: layout.height };
  return {
    width: plot.left + plotWidth + MARGIN,
    height: plot.top + plot.height + LEGEND + MARGIN,
    plot,
  };
}

/** Paints a sheet with the painters of the screen: title, axis, lanes with their names, legend. */
export function paintSheet(brush: Brush, content: SheetContent, size: SheetSize): void {
  const { context, palette } = brush;
  const { plot } = size;
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, size.width, size.height);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.width, plot.height);
  context.clip();
  context.translate(plot.left, plot.top);
  const { model, layout, view, now, chosen, arrows, t } = content;
  const scene = { model, layout, view, now, chosen, arrows, lines: [], t };
  paint(brush, { ...scene, going: false, scrollTop: 0, height: plot.height, activeLane: undefined });
  context.restore();
  brush.forgetFont();
  context.globalAlpha = 1;
  context.textBaseline = 'alphabetic';
  paintHead(brush, content);
  paintAxis(brush, content, size);
  context.textBaseline = 'middle';
  for (const lane of layout.lanes) paintName(brush, content, lane, plot.top + lane.y);
  paintLegend(brush, content, plot.top + plot.height + LEGEND / 2 + 6);
}

/** What the sheet is of, in words. */
export function sheetSummary({ model, now, t }: SheetContent): string {
  return summaryText(model, now, t);
}

function paintHead(brush: Brush, content: SheetContent): void {
  const { context, palette } = brush;
  brush.setFont(18, 600);
  context.fillStyle = palette.ink;
  context.fillText(content.title, MARGIN, MARGIN + 18);
  brush.setFont(12, 400);
  context.fillStyle = palette.ink2;
  context.fillText(sheetSummary(content), MARGIN, MARGIN + 38);
}

function paintAxis(brush: Brush, { view }: SheetContent, { plot }: SheetSize): void {
  const { context, palette } = brush;
  const { ticks, text } = axisOf(view);
  brush.setFont(11, 400);
  context.fillStyle = palette.ink3;
  for (const tick of ticks) {
    const label = text(tick);
    const width = brush.width(label);
    const middle = plot.left + Math.min(Math.max(xOf(view, tick), 0), plot.width);
    context.fillText(label, middle - width / 2, plot.top - 9);
  }
}

function paintName(brush: Brush, { model, t }: SheetContent, lane: Lane, top: number): void {
  const { context, palette } = brush;
  const middle = top + lane.height / 2;
  const left = MARGIN + lane.depth * 14;
  const right = MARGIN + LABELS - 12;
  if (lane.kind === 'heading' || lane.thing === undefined) {
    brush.setFont(11, 700);
    brush.clippedLabel(t(`timeline.${lane.key}`), MARGIN, right, middle, palette.ink3);
    return;
  }
  const { kind, index, tid } = lane.thing;
  if (kind === 'process') {
    paintSwatch(context, index, left + 5, middle, palette.process[colourOf(index)]);
    brush.setFont(12, 500);
    brush.clippedLabel(threadName(model.state, index, tid ?? 0, t), left + 18, right, middle, palette.ink);
    return;
  }
  const name = lane.depth > 0 ? partName(model.state, lane.thing, t) : thingName(model.state, lane.thing, t);
  const what = thingKind(model.state, lane.thing, t);
  const two = lane.height >= 30 && what !== name;
  brush.setFont(12, 600);
  brush.clippedLabel(name, left + 18, right, two ? middle - 7 : middle, palette.ink);
  if (!two) return;
  brush.setFont(10.5, 400);
  brush.clippedLabel(what, left + 18, right, middle + 8, palette.ink3);
}

/** What the marks of processes mean; those of shared things have words in them. */
function paintLegend(brush: Brush, { t }: SheetContent, middle: number): void {
  const { context, palette } = brush;
  let x = MARGIN;
  const mark = (key: string, draw: (x0: number, x1: number) => void) => {
    draw(x, x + SWATCH);
    const text = t(`timelineTools.legend.${key}`);
    brush.setFont(11, 400);
    context.fillStyle = palette.ink2;
    context.fillText(text, x + SWATCH + 7, middle);
    x += SWATCH + 7 + brush.width(text) + 24;
  };
  const [, colour] = palette.process;
  mark('running', (x0, x1) => brush.bar(x0, x1, middle - 7, 14, colour));
  mark('waiting', (x0, x1) => {
    brush.bar(x0, x1, middle - 7, 14, brush.hatch ?? palette.waitBg);
    brush.outline(x0, x1, middle - 7, 14, palette.wait);
  });
  mark('sleeping', (x0, x1) => {
    context.globalAlpha = 0.38;
    brush.bar(x0, x1, middle - 2, 4, colour, 2);
    context.globalAlpha = 1;
  });
  mark('holding', (x0, x1) => brush.bar(x0, x1, middle - 2, 3, palette.lock, 0));
  mark('printed', (x0) => {
    context.fillStyle = palette.ink2;
    context.beginPath();
    context.moveTo(x0 + SWATCH / 2 - 4, middle - 3);
    context.lineTo(x0 + SWATCH / 2 + 4, middle - 3);
    context.lineTo(x0 + SWATCH / 2, middle + 3);
    context.closePath();
    context.fill();
  });
  mark('ended', (x0) => brush.cross(x0 + SWATCH / 2, middle, 4, palette.ink3, 1.5));
}
