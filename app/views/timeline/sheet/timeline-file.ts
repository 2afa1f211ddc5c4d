import type { TimelineModel } from '../../../../core/trace/model/timeline-model';
import { arrowsInSight, arrowsOf, type Chosen, LaneFinder } from '../../../view-model/arrows';
import { type LaneChoices, layOut } from '../../../view-model/lanes';
import { fitView } from '../../../view-model/view';
import type { Translate } from '../../../view-model/words';
import { Brush } from '../paint/brush';
import { canvasSurface } from '../paint/canvas-surface';
import { type Palette, readPalette } from '../paint/palette';
import { paintSheet, type SheetContent, type SheetSize, sheetSize, sheetSummary } from './sheet';
import { escaped, type Measure } from './svg-context';
import { SvgSurface } from './svg-surface';

/** CSS pixels of the lanes on a sheet. */
const PLOT_WIDTH = 1_200;
/** Device pixels of a CSS pixel in a PNG, and the most that a browser's canvas is high. */
const PNG_RATIO = 2;
const PNG_HEIGHT_MAX = 16_000;

/** What a person wants to have as a picture. */
export interface PictureRequest {
  model: TimelineModel;
  /** Lanes as they are arranged on screen. */
  choices: LaneChoices;
  allArrows: boolean;
  chosen: Chosen | undefined;
  /** Nanoseconds; undefined for the whole run. */
  stretch: { start: number; end: number } | undefined;
  title: string;
  t: Translate;
}

/** The sheet as a file of SVG, in the page's colours. @throws when the browser gives no canvas to measure texts with. */
export function timelineSvg(request: PictureRequest): string {
  const [content, size] = sheetOf(request);
  const context = newContext(1, 1);
  return svgOf(content, size, readPalette(document.body), (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
}

/** The sheet as a PNG, in the page's colours. @throws when the browser cannot make one so large. */
export async function timelinePng(request: PictureRequest): Promise<Blob> {
  const [content, size] = sheetOf(request);
  const palette = readPalette(document.body);
  const ratio = Math.min(PNG_RATIO, PNG_HEIGHT_MAX / size.height);
  const context = newContext(Math.round(size.width * ratio), Math.round(size.height * ratio));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintSheet(new Brush(canvasSurface(context, palette, size.plot, ratio), palette), content, size);
  return await new Promise((resolve, reject) => {
    context.canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser could not make the picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** @param measure widths of texts. */
export function svgOf(content: SheetContent, size: SheetSize, palette: Palette, measure: Measure): string {
  const surface = new SvgSurface(measure, palette, size.plot, 'timeline');
  paintSheet(new Brush(surface, palette), content, size);
  const { width, height } = size;
  const font = escaped(palette.font);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" font-family="${font}"><title>${escaped(content.title)}</title>`,
    `<desc>${escaped(sheetSummary(content))}</desc>${surface.markup}</svg>\n`,
  ].join('');
}

export function sheetOf(request: PictureRequest): [SheetContent, SheetSize] {
  const { model, choices, allArrows, chosen, stretch, title, t } = request;
  const layout = layOut(model, Number.POSITIVE_INFINITY, choices);
  const now = model.endTime;
  const view = stretch === undefined ? fitView(now, PLOT_WIDTH) : { ...stretch, width: PLOT_WIDTH };
  const finder = new LaneFinder(layout);
  const ofChosen = chosen === undefined ? [] : arrowsOf(model, chosen, finder, view);
  const arrows = allArrows ? arrowsInSight(model, finder, view) : ofChosen;
  return [{ model, layout, view, now, chosen, arrows, title, t }, sheetSize(layout, PLOT_WIDTH)];
}

function newContext(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
  return context;
}
