import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const DARK = CSS.indexOf(':root[data-theme="dark"]');
const THEMES = { light: CSS.slice(0, DARK), dark: CSS.slice(DARK) };

type Theme = keyof typeof THEMES;
type Triple = [number, number, number];

function token(theme: Theme, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(THEMES[theme])?.[1];
  if (value === undefined) throw new Error(`${theme} has no --${name}`);
  return value;
}

/** Linear light, 0 to 1, of red, green and blue. */
function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

/** WCAG 2. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What people see who lack one of the three kinds of cones: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHTS: Record<string, [Triple, Triple, Triple]> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* of a colour, as it is seen. */
function seen(hex: string, sight: [Triple, Triple, Triple]): Triple {
  const light = linear(hex);
  const [red, green, blue] = sight.map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const PROCESSES = Array.from({ length: 9 }, (_, at) => `p${at}`);
/** Colours nearer than this are told apart only side by side. */
const DISTANCE_LEAST = 13;

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it('has text that can be read on every ground', () => {
    for (const ink of ['ink', 'ink2', 'ink3', 'wait', 'bad', 'good', 'accent']) {
      for (const ground of ['panel', 'bg']) {
        const value = contrast(token(theme, ink), token(theme, ground));
        expect(value, `--${ink} on --${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    // What the pointer is over, as in menus, has a ground of its own.
    for (const ink of ['ink', 'ink2', 'ink3']) {
      const value = contrast(token(theme, ink), token(theme, 'hover'));
      expect(value, `--${ink} on --hover`).toBeGreaterThanOrEqual(4.5);
    }
    for (const state of ['wait', 'bad', 'good']) {
      const value = contrast(token(theme, state), token(theme, `${state}-bg`));
      expect(value, `--${state} on --${state}-bg`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has processes whose names can be read in their colour, and on it', () => {
    for (const process of PROCESSES) {
      for (const other of ['panel', 'bg', 'on-p']) {
        const value = contrast(token(theme, process), token(theme, other));
        expect(value, `--${process} and --${other}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(Object.keys(SIGHTS))('has processes that can be told apart: %s', (name) => {
    const colours = PROCESSES.map((process) => seen(token(theme, process), SIGHTS[name]));
    colours.forEach((one, at) => {
      for (let other = at + 1; other < colours.length; other++) {
        const distance = Math.hypot(...one.map((value, axis) => value - colours[other][axis]));
        expect(distance, `--p${at} and --p${other}`).toBeGreaterThanOrEqual(DISTANCE_LEAST);
      }
    });
  });
});
