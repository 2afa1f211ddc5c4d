/** Lines that are too long go on below themselves, a little deeper than they begin. */

/** By how many columns what goes on is set in beyond where its line begins. */
const DEEPER = 2;
/** Deeper lines go on at this column: in a narrow editor there would be no room for them. */
export const HANG_MOST = 18;

/** The column (from 0) at which a line of a program goes on when it is too long for the editor. */
export function hangOf(line: string): number {
  return Math.min(indentOf(line) + DEEPER, HANG_MOST);
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
