import { pathRound } from 'd3-path';
import type { Fill, PaintContext } from '../paint/surface';

/** Digits after the point: a hundredth of a CSS pixel is not to be seen. */
const DIGITS = 2;
/** From a text's middle to the line it stands on, as a share of the font's size. */
const MIDDLE_SHARE = 0.35;

/** How wide a text is, in CSS pixels. @param font as a canvas' context has it. */
export type Measure = (text: string, font: string) => number;

interface Pen {
  fillStyle: CanvasRenderingContext2D['fillStyle'];
  strokeStyle: CanvasRenderingContext2D['strokeStyle'];
  lineWidth: number;
  lineCap: CanvasLineCap;
  globalAlpha: number;
  font: string;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
}

const FIRST_PEN: Pen = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  globalAlpha: 1,
  font: '10px sans-serif',
  textBaseline: 'alphabetic',
  dash: [],
};

/** Writes what is painted as elements of SVG: shapes as paths, texts as texts. */
export class SvgContext implements PaintContext {
  fillStyle = FIRST_PEN.fillStyle;
  strokeStyle = FIRST_PEN.strokeStyle;
  lineWidth = FIRST_PEN.lineWidth;
  lineCap = FIRST_PEN.lineCap;
  globalAlpha = FIRST_PEN.globalAlpha;
  font = FIRST_PEN.font;
  textBaseline = FIRST_PEN.textBaseline;
  #dash = FIRST_PEN.dash;
  #path = pathRound(DIGITS);
  readonly #parts: string[] = [];
  readonly #kept: { pen: Pen; groups: number }[] = [];
  /** Groups that are open since the last `save`. */
  #groups = 0;

  /** @param newId an id that no other element of the file has. */
  constructor(
    private readonly measure: Measure,
    private readonly newId: (what: string) => string,
  ) {}

  /** The elements so far. */
  get markup(): string {
    return this.#parts.join('');
  }

  /** Adds elements that were written elsewhere. */
  add(markup: string): void {
    this.#parts.push(markup);
  }

  beginPath(): void {
    this.#path = pathRound(DIGITS);
  }

  closePath(): void {
    this.#path.closePath();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.bezierCurveTo(x1, y1, x2, y2, x, y);
  }

  arc(x: number, y: number, radius: number, start: number, end: number, back = false): void {
    this.#path.arc(x, y, radius, start, end, back);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }

  /** @param radii of all corners; the painters give no others. */
  roundRect(x: number, y: number, width: number, height: number, radii = 0 as unknown): void {
    const radius = Math.min(Number(radii), width / 2, height / 2);
    if (!(radius > 0)) {
      this.#path.rect(x, y, width, height);
      return;
    }
    const path = this.#path;
    path.moveTo(x + radius, y);
    path.arcTo(x + width, y, x + width, y + height, radius);
    path.arcTo(x + width, y + height, x, y + height, radius);
    path.arcTo(x, y + height, x, y, radius);
    path.arcTo(x, y, x + width, y, radius);
    path.closePath();
  }

  fill(): void {
    const d = this.#path.toString();
    if (d !== '') this.#parts.push(`<path d="${d}" ${this.#fillWords()}/>`);
  }

  stroke(): void {
    const d = this.#path.toString();
    if (d === '') return;
    const words = [`fill="none"`, `stroke="${escaped(String(this.strokeStyle))}"`];
    if (this.lineWidth !== 1) words.push(`stroke-width="${round(this.lineWidth)}"`);
    if (this.lineCap !== 'butt') words.push(`stroke-linecap="${this.lineCap}"`);
    if (this.#dash.length > 0) words.push(`stroke-dasharray="${this.#dash.join(' ')}"`);
    if (this.globalAlpha !== 1) words.push(`stroke-opacity="${round(this.globalAlpha)}"`);
    this.#parts.push(`<path d="${d}" ${words.join(' ')}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
    this.#parts.push(`<rect ${place} ${this.#fillWords()}/>`);
  }

  fillText(text: string, x: number, y: number): void {
    const { size, weight } = fontOf(this.font);
    // "dominant-baseline" is not understood everywhere an SVG is opened.
    const base = this.textBaseline === 'middle' ? y + size * MIDDLE_SHARE : y;
    const words = [`x="${round(x)}" y="${round(base)}" font-size="${size}"`];
    if (weight !== '400') words.push(`font-weight="${weight}"`);
    this.#parts.push(`<text ${words.join(' ')} ${this.#fillWords()}>${escaped(text)}</text>`);
  }

  measureText(text: string): TextMetrics {
    return { width: this.measure(text, this.font) } as TextMetrics;
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, globalAlpha, font, textBaseline } = this;
    const pen = { fillStyle, strokeStyle, lineWidth, lineCap, globalAlpha, font, textBaseline };
    this.#kept.push({ pen: { ...pen, dash: this.#dash }, groups: this.#groups });
    this.#groups = 0;
  }

  restore(): void {
    const kept = this.#kept.pop();
    if (kept === undefined) return;
    this.#parts.push('</g>'.repeat(this.#groups));
    this.#groups = kept.groups;
    const { dash, ...pen } = kept.pen;
    Object.assign(this, pen);
    this.#dash = dash;
  }

  translate(x: number, y: number): void {
    if (x !== 0 || y !== 0) this.#open(`<g transform="translate(${round(x)} ${round(y)})">`);
  }

  clip(): void {
    const id = this.newId('clip');
    this.#parts.push(`<clipPath id="${id}"><path d="${this.#path.toString()}"/></clipPath>`);
    this.#open(`<g clip-path="url(#${id})">`);
  }

  #open(group: string): void {
    this.#parts.push(group);
    this.#groups++;
  }

  #fillWords(): string {
    const alpha = this.globalAlpha === 1 ? '' : ` fill-opacity="${round(this.globalAlpha)}"`;
    return `fill="${escaped(String(this.fillStyle as Fill))}"${alpha}`;
  }
}

function fontOf(font: string): { size: number; weight: string } {
  const [, weight = '400', size = '10'] = /^(?:(\d+) )?([\d.]+)px/.exec(font) ?? [];
  return { size: Number(size), weight };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it. What XML cannot hold (most control characters, halves of pairs) becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (letter) => NAMED[letter])
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
