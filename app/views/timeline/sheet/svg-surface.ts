import { DOTS_PX, HATCH_PX, type Palette, paintDots, paintHatch } from '../paint/palette';
import type { Ground, PaintContext, Stamps, Surface } from '../paint/surface';
import { type Measure, round, SvgContext } from './svg-context';

/** An SVG to paint on; a file without script and without style sheets, for print and for pages of others. */
export class SvgSurface implements Surface {
  readonly context: SvgContext;
  readonly ground: Ground;
  readonly stamps: Stamps;
  readonly hatch: string;
  readonly dots: string;
  readonly ratio = 1;
  readonly #definitions: string[] = [];
  #ids = 0;

  /** @param place of the picture in the file, CSS pixels. @param prefix of ids: two files may stand in one page. */
  constructor(
    private readonly measure: Measure,
    palette: Palette,
    place: { left: number; top: number; width: number; height: number },
    private readonly prefix: string,
  ) {
    this.context = this.#newContext();
    const markOf = this.#marks();
    this.ground = new SvgGround(this.context, place, markOf);
    this.stamps = { put: (...mark) => this.context.add(markOf(...mark)) };
    this.hatch = this.#pattern('hatch', HATCH_PX, (tile) => paintHatch(tile, palette, HATCH_PX));
    this.dots = this.#pattern('dots', DOTS_PX, (tile) => paintDots(tile, palette, DOTS_PX));
  }

  /** All that was painted, with what it refers to. */
  get markup(): string {
    return `<defs>${this.#definitions.join('')}</defs>${this.context.markup}`;
  }

  #newId(what: string): string {
    this.#ids++;
    return `${this.prefix}-${what}-${this.#ids}`;
  }

  #newContext(): SvgContext {
    return new SvgContext(this.measure, (what) => this.#newId(what));
  }

  #pattern(name: string, size: number, paint: (tile: PaintContext) => void): string {
    const tile = this.#newContext();
    paint(tile);
    const id = this.#newId(name);
    const sizes = `width="${size}" height="${size}" patternUnits="userSpaceOnUse"`;
    this.#definitions.push(`<pattern id="${id}" ${sizes}>${tile.markup}</pattern>`);
    return `url(#${id})`;
  }

  /** Marks as elements that refer to what each is drawn as once. */
  #marks(): (...mark: Parameters<Stamps['put']>) => string {
    const drawn = new Map<string, string>();
    return (name, _size, x, y, draw) => {
      let id = drawn.get(name);
      if (id === undefined) {
        id = this.#newId('mark');
        drawn.set(name, id);
        const mark = this.#newContext();
        draw(mark);
        this.#definitions.push(`<g id="${id}">${mark.markup}</g>`);
      }
      return `<use href="#${id}" x="${round(x)}" y="${round(y)}"/>`;
    };
  }
}

/** Rectangles; those of one colour that follow each other are one path. */
class SvgGround implements Ground {
  clipTop = 0;
  readonly #parts: string[] = [];
  #colour = -1;
  #path = '';

  constructor(
    readonly context: SvgContext,
    readonly place: { left: number; top: number; width: number; height: number },
    readonly markOf: (...mark: Parameters<Stamps['put']>) => string,
  ) {}

  begin(colour: number): void {
    this.#parts.length = 0;
    this.fill(0, this.place.width, 0, this.place.height, colour);
  }

  fill(x0: number, x1: number, y: number, height: number, colour: number): void {
    const box = this.#within(x0, Math.max(x1, x0 + 1), y, Math.max(height, 1));
    if (box === undefined) return;
    this.#colourIs(colour);
    this.#path += `M${round(box.left)} ${round(box.top)}h${round(box.width)}v${round(box.height)}h${round(-box.width)}z`;
  }

  bar(x0: number, x1: number, y: number, height: number, colour: number, radius = 3): void {
    const box = this.#within(x0, x1, y, height);
    if (box === undefined) return;
    const { left, top, width } = box;
    const r = Math.min(radius, width / 2, box.height / 2);
    this.#end();
    const sizes = `width="${round(width)}" height="${round(box.height)}" rx="${round(r)}"`;
    this.#parts.push(`<rect x="${round(left)}" y="${round(top)}" ${sizes} fill="${hexOf(colour)}"/>`);
  }

  stamp(...mark: Parameters<Stamps['put']>): void {
    this.#end();
    this.#parts.push(this.markOf(...mark));
  }

  put(): void {
    this.#end();
    this.context.add(`<g shape-rendering="auto">${this.#parts.join('')}</g>`);
  }

  #within(x0: number, x1: number, y: number, height: number) {
    const left = Math.max(0, x0);
    const top = Math.max(this.clipTop, y);
    const width = Math.min(x1, this.place.width) - left;
    const rest = Math.min(y + height, this.place.height) - top;
    return width > 0 && rest > 0 ? { left, top, width, height: rest } : undefined;
  }

  #colourIs(colour: number): void {
    if (colour === this.#colour) return;
    this.#end();
    this.#colour = colour;
  }

  #end(): void {
    if (this.#path !== '') this.#parts.push(`<path d="${this.#path}" fill="${hexOf(this.#colour)}"/>`);
    this.#path = '';
    this.#colour = -1;
  }
}

/** A colour of the pixel layer (bytes as an image has them: red first) in the notation of CSS. */
function hexOf(colour: number): string {
  const bytes = new Uint8Array(new Uint32Array([colour]).buffer);
  return `#${Array.from(bytes.subarray(0, 3), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
