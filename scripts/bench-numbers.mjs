// @ts-check
/** Numbers of `npm run bench` in words. */

/** @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {number} seconds */
export function timeText(seconds) {
  if (seconds < 1e-6) return `${(seconds * 1e9).toFixed(0)} ns`;
  if (seconds < 1e-3) return `${(seconds * 1e6).toFixed(1)} µs`;
  if (seconds < 1) return `${(seconds * 1e3).toFixed(1)} ms`;
  return `${seconds.toFixed(2)} s`;
}

/**
 * The ratio of the medians, and of the least samples, which a busy machine disturbs less.
 * @param {number[]} ours seconds
 * @param {number[]} theirs seconds
 * @param {'time' | 'speed'} kind
 */
export function ratioText(ours, theirs, kind) {
  const ratio = (/** @type {(times: number[]) => number} */ of) =>
    (kind === 'speed' ? of(theirs) / of(ours) : of(ours) / of(theirs)).toFixed(2);
  const meaning = kind === 'speed' ? 'lines per second (more is better)' : 'time (less is better)';
  return `ratio ${ratio(median)} (by the least: ${ratio((times) => Math.min(...times))}) of CPython's ${meaning}`;
}
