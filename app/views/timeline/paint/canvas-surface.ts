import { markCanvas } from './mark-canvas';
import { DOTS_PX, HATCH_PX, type Palette, paintDots, paintHatch } from './palette';
import { PixelLayer } from './pixel-layer';
import type { PaintContext, Stamps, Surface } from './surface';

/** CSS pixels of a picture's place on its canvas. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A canvas, or a part of it, to paint on. @param ratio device pixels of a CSS pixel. */
export function canvasSurface(
  context: CanvasRenderingContext2D,
  palette: Palette,
  place: Place,
  ratio: number,
): Surface {
  return {
    context,
    ground: new PixelLayer(context, place, ratio),
    stamps: new CanvasStamps(context, ratio),
    hatch: tiled(HATCH_PX, ratio, (tile, size) => paintHatch(tile, palette, size)),
    dots: tiled(DOTS_PX, ratio, (tile, size) => paintDots(tile, palette, size)),
    ratio,
  };
}

/** Each mark is drawn once and copied ever after: hundreds of circles a frame would cost more than all else. */
class CanvasStamps implements Stamps {
  readonly #drawn = new Map<string, ImageBitmap>();

  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly ratio: number,
  ) {}

  put(name: string, size: number, x: number, y: number, draw: (context: PaintContext) => void): void {
    let stamp = this.#drawn.get(name);
    if (stamp === undefined) {
      stamp = markCanvas(size, this.ratio, draw).canvas.transferToImageBitmap();
      this.#drawn.set(name, stamp);
    }
    // On whole device pixels, so that a copy is as sharp as the mark.
    const left = Math.round((x - size / 2) * this.ratio) / this.ratio;
    const top = Math.round((y - size / 2) * this.ratio) / this.ratio;
    this.context.drawImage(stamp, left, top, size, size);
  }
}

/** A pattern of square tiles of whole device pixels. @param size CSS pixels. */
function tiled(
  size: number,
  ratio: number,
  paint: (context: PaintContext, size: number) => void,
): CanvasPattern | undefined {
  const side = Math.round(size * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.scale(side / size, side / size);
  paint(context, size);
  return context.createPattern(canvas, 'repeat') ?? undefined;
}
