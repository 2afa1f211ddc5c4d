/** Names of the wait-for graph's nodes: as far as they find room. */

/** Width of a character of the nodes' font, of a wide one (Chinese), and room at the ends, in units of the picture. */
const CHARACTER = 7.2;
const WIDE_CHARACTER = 12.2;
const WIDE = /[\u2e80-\uffdc]/;
const PADDING = 8;
/** Half of a node's width at most. */
export const HALF_WIDTH_MOST = 56;

/** A name that is cut where it would be too long, and half of the width that its node takes. */
export function nodeName(whole: string): { name: string; half: number } {
  const half = halfWidth(whole);
  if (half <= HALF_WIDTH_MOST) return { name: whole, half };
  const characters = [...whole];
  while (halfWidth(`${characters.join('')}…`) > HALF_WIDTH_MOST) characters.pop();
  const name = `${characters.join('')}…`;
  return { name, half: halfWidth(name) };
}

function halfWidth(name: string): number {
  const characters = [...name];
  const wide = characters.filter((character) => WIDE.test(character)).length;
  return ((characters.length - wide) * CHARACTER + wide * WIDE_CHARACTER) / 2 + PADDING;
}
