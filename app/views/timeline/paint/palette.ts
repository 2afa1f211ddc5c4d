import type { PaintContext } from './surface';

/** The page's colours as the canvas needs them; read again when the theme changes. */
export interface Palette {
  panel: string;
  line: string;
  line2: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  wait: string;
  waitBg: string;
  bad: string;
  good: string;
  edge: string;
  sleep: string;
  lock: string;
  /** By `colourOf(process)`. */
  process: readonly string[];
  /** Text that is legible on a bar of that colour. */
  onProcess: readonly string[];
  /** The same colours for the pixel layer. */
  pixels: {
    panel: number;
    line: number;
    line2: number;
    edge: number;
    sleep: number;
    /** Ground of the lane pointed at. */
    active: number;
    process: readonly number[];
    processGround: readonly number[];
    processAsleep: readonly number[];
    wait: number;
    waitGround: number;
    accent: number;
    accentGround: number;
    /** Of what lies in buffers. */
    buffered: number;
    lock: number;
    lockGround: number;
    hold: number;
    good: number;
    bad: number;
    ink2: number;
    /** Many messages. */
    heap: number;
  };
  font: string;
}

/** Used only where the page's theme does not say: the canvas must never be invisible. */
const FALLBACK: Record<string, string> = {
  '--panel': '#ffffff',
  '--line': '#e4e3df',
  '--line2': '#efeeea',
  '--ink': '#1f2328',
  '--ink2': '#5a6068',
  '--ink3': '#6b7178',
  '--accent': '#3b5bdb',
  '--wait': '#b45309',
  '--wait-bg': '#fff3df',
  '--bad': '#c2255c',
  '--good': '#267a37',
  '--edge': '#8d8c86',
  '--sleep': '#c9ccd1',
  '--lock': '#6741d9',
  '--p0': '#495057',
};
const DARK_TEXT = '#12151a';
const LIGHT_TEXT = '#ffffff';

export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => {
    const value = style.getPropertyValue(name).trim() || FALLBACK[name] || FALLBACK['--p0'];
    return value.startsWith('#') ? value : systemColour(value, element);
  };
  const process = Array.from({ length: 9 }, (_, index) => token(`--p${index}`));
  const read = colourReader();
  const bytes = process.map(read);
  const panel = read(token('--panel'));
  const mixed = (name: string, alpha: number) => pixelOf(read(token(name)), panel, alpha);
  return {
    panel: token('--panel'),
    line: token('--line'),
    line2: token('--line2'),
    ink: token('--ink'),
    ink2: token('--ink2'),
    ink3: token('--ink3'),
    accent: token('--accent'),
    wait: token('--wait'),
    waitBg: token('--wait-bg'),
    bad: token('--bad'),
    good: token('--good'),
    edge: token('--edge'),
    sleep: token('--sleep'),
    lock: token('--lock'),
    process,
    // Bars and the text on them are chosen together by the theme; without one, what is legible.
    onProcess: bytes.map((colour) => style.getPropertyValue('--on-p').trim() || legibleOn(colour)),
    pixels: {
      panel: mixed('--panel', 1),
      line: mixed('--line', 1),
      line2: mixed('--line2', 1),
      edge: mixed('--edge', 1),
      sleep: mixed('--sleep', 1),
      active: mixed('--accent', 0.07),
      process: bytes.map((colour) => pixelOf(colour, panel, 1)),
      processGround: bytes.map((colour) => pixelOf(colour, panel, 0.22)),
      processAsleep: bytes.map((colour) => pixelOf(colour, panel, 0.38)),
      waitGround: mixed('--wait', 0.3),
      accent: mixed('--accent', 0.9),
      accentGround: mixed('--accent', 0.2),
      buffered: mixed('--accent', 0.45),
      wait: mixed('--wait', 0.62),
      lock: mixed('--lock', 0.8),
      lockGround: mixed('--lock', 0.2),
      hold: mixed('--lock', 1),
      bad: mixed('--bad', 1),
      ink2: mixed('--ink2', 1),
      good: mixed('--good', 0.6),
      heap: mixed('--accent', 0.5),
    },
    font: style.fontFamily,
  };
}

/** What the system's name for a colour stands for in the page: a canvas alone takes it for that of a light page. */
function systemColour(name: string, element: HTMLElement): string {
  const probe = element.ownerDocument.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = name;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Reads colours in any notation of CSS as bytes: the canvas itself says what they are. */
function colourReader(): (colour: string) => Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('the timeline needs a 2D canvas, and this browser gives none');
  return (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data;
  };
}

/** Light or dark, whichever contrasts more with the background (WCAG, against white and nearly black). */
function legibleOn([red, green, blue]: Uint8ClampedArray): string {
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.0575 ? LIGHT_TEXT : DARK_TEXT;
}

/** The colour, `alpha` of it over a ground, as a word of an image's memory. */
function pixelOf(colour: Uint8ClampedArray, ground: Uint8ClampedArray, alpha: number): number {
  const share = (colour[3] / 255) * alpha;
  const mix = (channel: number) => Math.round(colour[channel] * share + ground[channel] * (1 - share));
  return new Uint32Array(new Uint8ClampedArray([mix(0), mix(1), mix(2), 255]).buffer)[0];
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Width of a tile of the hatch, CSS pixels. */
export const HATCH_PX = 7;

/** A tile of diagonal stripes for waiting: a pattern besides the colour. @param size CSS pixels of its sides. */
export function paintHatch(context: PaintContext, palette: Palette, size: number): void {
  context.fillStyle = palette.waitBg;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = palette.wait;
  context.globalAlpha = 0.42;
  context.lineWidth = 1.5;
  context.beginPath();
  // Three strokes, so that the stripe goes on over the corners of the tile.
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
  }
  context.stroke();
}

/** Width of a tile of the dots, CSS pixels. */
export const DOTS_PX = 5;

/** A tile of dots for what lies in a buffer and is not on its way yet. @param size CSS pixels of its sides. */
export function paintDots(context: PaintContext, palette: Palette, size: number): void {
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, size, size);
  context.fillStyle = palette.accent;
  context.globalAlpha = 0.18;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 0.9;
  for (const [x, y] of [
    [0.25, 0.25],
    [0.75, 0.75],
  ]) {
    context.beginPath();
    context.arc(x * size, y * size, 0.85, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Calls `changed` when colours may have: another theme, another system scheme, forced colours, another screen. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'data-theme', 'style'],
  });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
