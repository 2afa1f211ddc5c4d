/**
 * First of the numbers 0 to `length` − 1 for which `holds` is true; `length` when it is for none. Where it is true for a
 * number, it must be so for all that follow. By binary search; numbers in a column: `firstAbove`.
 */
export function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
