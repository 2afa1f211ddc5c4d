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
 * @param {number} ours seconds
 * @param {number} theirs seconds
 * @param {'time' | 'speed'} kind
 */
export function ratioText(ours, theirs, kind) {
  return kind === 'speed'
    ? `ratio ${(theirs / ours).toFixed(2)} of CPython's lines per second (more is better)`
    : `ratio ${(ours / theirs).toFixed(2)} of CPython's time (less is better)`;
}
