/** Names of the wait-for graph's nodes: as far as they find room. */

import { splitNumber } from '../../widgets/cut-name';

/** Widths of characters of the nodes' font, the first that fits, and room at the ends, in units of the picture. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffdc]/, 12.2],
  [/[mwMW@%]/, 11],
  [/[fijlrtI.,:;'()[\]|]/, 5],
  [/[A-Z]/, 8.8],
];
const CHARACTER = 7.2;
const PADDING = 8;
/** Half of a node's width at most. */
export const HALF_WIDTH_MOST = 56;

/** Before the name of a process, for its sign. */
export const SIGN_ROOM = 14;

/**
 * A name that is cut where it would be too long, and half of the width that its node takes.
 * @param room before the name
 */
export function nodeName(whole: string, room: number): { name: string; half: number } {
  const half = halfWidth(whole) + room / 2;
  if (half <= HALF_WIDTH_MOST) return { name: whole, half };
  const [before, number] = splitNumber(whole);
  const characters = [...before];
  const cut = () => `${characters.join('')}…${number}`;
  while (characters.length > 1 && halfWidth(cut()) + room / 2 > HALF_WIDTH_MOST) characters.pop();
  return { name: cut(), half: halfWidth(cut()) + room / 2 };
}

function halfWidth(name: string): number {
  const widthOf = (character: string) => WIDTHS.find(([of]) => of.test(character))?.[1] ?? CHARACTER;
  return [...name].reduce((sum, character) => sum + widthOf(character), 0) / 2 + PADDING;
}
