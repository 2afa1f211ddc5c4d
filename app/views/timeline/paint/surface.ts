/**
 * What the painters of the timeline need of what they paint on. The screen and a PNG are a canvas, an SVG is written by
 * `sheet/svg-context.ts`: one renderer for all.
 */

/** The part of a canvas' context that painters use. Its unit is the CSS pixel. */
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'globalAlpha'
  | 'font'
  | 'textBaseline'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'setLineDash'
  | 'save'
  | 'restore'
  | 'translate'
  | 'clip'
>;

/** A colour of CSS or a pattern. */
export type Fill = string | CanvasPattern;

/** Lines, bars and small marks, before all shapes. Colours are numbers of `Palette.pixels`. */
export interface Ground {
  /** CSS pixels from the top that are left as they are. */
  set clipTop(y: number);
  /** Begins a frame: nothing but the ground colour. */
  begin(colour: number): void;
  /**
   * Fills a rectangle, at least a pixel wide and high; what it covers is replaced, not mixed. CSS pixels of the picture.
   */
  fill(x0: number, x1: number, y: number, height: number, colour: number): void;
  /** A bar with round corners. */
  bar(x0: number, x1: number, y: number, height: number, colour: number, radius?: number): void;
  /** A mark, as `Stamps.put`. */
  stamp: Stamps['put'];
  /** Puts it onto what is painted on, in place of all that was there. */
  put(): void;
}

/** Draws the same small mark again and again. */
export interface Stamps {
  /**
   * Puts a mark with its middle at (x, y). It is drawn once for each `name`, within `size` CSS pixels around (0, 0).
   */
  put(name: string, size: number, x: number, y: number, draw: (context: PaintContext) => void): void;
}

/** All that painters paint on. */
export interface Surface {
  readonly context: PaintContext;
  readonly ground: Ground;
  readonly stamps: Stamps;
  /** Of waiting, and of what lies in a buffer; undefined where there are no patterns. */
  readonly hatch: Fill | undefined;
  readonly dots: Fill | undefined;
  /** Device pixels of a CSS pixel: patterns are drawn in the former. */
  readonly ratio: number;
}
