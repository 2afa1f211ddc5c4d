import { isWide } from './points';
import { isSpace } from './unicode/sets';

/** Which ends to strip. */
export const Side = { Left: 1, Right: 2, Both: 3 } as const;
export type Side = (typeof Side)[keyof typeof Side];

/**
 * text.strip(chars), lstrip, rstrip. Without `chars` white space goes.
 * @param space what white space is (bytes have a narrower idea)
 */
export function strip(
  text: string,
  side: Side,
  chars?: string,
  space: (unit: number) => boolean = isSpace,
): string {
  if (chars === undefined) return stripUnits(text, side, space);
  if (!isWide(text) && !isWide(chars)) {
    return stripUnits(text, side, (unit) => chars.includes(String.fromCharCode(unit)));
  }
  const set = new Set(chars);
  const characters = Array.from(text);
  let start = 0;
  let end = characters.length;
  if (side & Side.Left) while (start < end && set.has(characters[start])) start++;
  if (side & Side.Right) while (end > start && set.has(characters[end - 1])) end--;
  return characters.slice(start, end).join('');
}

function stripUnits(text: string, side: Side, drop: (unit: number) => boolean): string {
  let start = 0;
  let end = text.length;
  if (side & Side.Left) while (start < end && drop(text.charCodeAt(start))) start++;
  if (side & Side.Right) while (end > start && drop(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

export function removePrefix(text: string, prefix: string): string {
  return prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

export function removeSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
