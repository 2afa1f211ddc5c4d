/** A set of code points as the sorted points where membership changes, beginning outside. */
export function decodeToggles(text: string): Uint32Array {
  const words = text.split(' ');
  const points = new Uint32Array(words.length);
  let last = 0;
  for (let i = 0; i < words.length; i++) {
    last += Number.parseInt(words[i], 36);
    points[i] = last;
  }
  return points;
}

/** How many of the sorted `points` are ≤ `codePoint`. */
export function rank(points: Uint32Array, codePoint: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle] <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
