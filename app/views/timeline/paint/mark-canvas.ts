import type { PaintContext } from './surface';

/** A small mark, drawn within `size` CSS pixels around its middle. @param ratio device pixels of a CSS pixel. */
export function markCanvas(
  size: number,
  ratio: number,
  draw: (context: PaintContext) => void,
): OffscreenCanvasRenderingContext2D {
  const side = Math.ceil(size * ratio);
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
  context.scale(ratio, ratio);
  context.translate(size / 2, size / 2);
  draw(context);
  return context;
}
