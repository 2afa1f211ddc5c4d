import { toFold, toLower, toTitle, toUpper } from './unicode/cases';
import { isCased, isCaseIgnorable, isLower, isUpper } from './unicode/sets';

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;
const SIGMA = 0x3a3;

/** Lower case of the character at `at`: a capital sigma that ends a word has a form of its own. */
function lowerAt(points: readonly number[], at: number): string {
  if (points[at] !== SIGMA) return toLower(points[at]);
  let before = at - 1;
  while (before >= 0 && isCaseIgnorable(points[before])) before--;
  if (before < 0 || !isCased(points[before])) return 'σ';
  let after = at + 1;
  while (after < points.length && isCaseIgnorable(points[after])) after++;
  return after === points.length || !isCased(points[after]) ? 'ς' : 'σ';
}

function pointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

export function lower(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return pointsOf(text)
    .map((_, at, points) => lowerAt(points, at))
    .join('');
}

export function upper(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase();
  return pointsOf(text).map(toUpper).join('');
}

export function caseFold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return pointsOf(text).map(toFold).join('');
}

export function capitalize(text: string): string {
  return pointsOf(text)
    .map((point, at, points) => (at === 0 ? toTitle(point) : lowerAt(points, at)))
    .join('');
}

export function title(text: string): string {
  let afterCased = false;
  return pointsOf(text)
    .map((point, at, points) => {
      const out = afterCased ? lowerAt(points, at) : toTitle(point);
      afterCased = isCased(point);
      return out;
    })
    .join('');
}

export function swapCase(text: string): string {
  return pointsOf(text)
    .map((point, at, points) => {
      if (isUpper(point)) return lowerAt(points, at);
      return isLower(point) ? toUpper(point) : String.fromCodePoint(point);
    })
    .join('');
}
