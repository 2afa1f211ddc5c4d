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
 * One number of ours beside CPython's, to two digits.
 * @param {(times: number[]) => number} of which of the samples
 * @param {number[]} ours seconds
 * @param {number[]} theirs seconds
 * @param {'time' | 'speed'} kind
 */
export function ratioOf(of, ours, theirs, kind) {
  return (kind === 'speed' ? of(theirs) / of(ours) : of(ours) / of(theirs)).toFixed(2);
}

/**
 * The ratio of the medians, and of the least samples, which a busy machine disturbs less.
 * @param {number[]} ours seconds
 * @param {number[]} theirs seconds
 * @param {'time' | 'speed'} kind
 */
export function ratioText(ours, theirs, kind) {
  const least = ratioOf((times) => Math.min(...times), ours, theirs, kind);
  const meaning = kind === 'speed' ? 'lines per second (more is better)' : 'time (less is better)';
  return `ratio ${ratioOf(median, ours, theirs, kind)} (by the least: ${least}) of CPython's ${meaning}`;
}

/** @typedef {{ title: string, limit: string, median: string, least: string }} Figure */

/**
 * Figures in columns, each beside its limit.
 * @param {Figure[]} figures
 */
export function limitsTable(figures) {
  /** @type {Figure} */
  const head = {
    title: "As a multiple of CPython's",
    limit: 'limit',
    median: 'median',
    least: 'by the least',
  };
  const rows = [head, ...figures];
  const width = (/** @type {keyof Figure} */ column) => Math.max(...rows.map((row) => row[column].length));
  const [title, limit, middle, least] = [width('title'), width('limit'), width('median'), width('least')];
  return rows
    .map((row) =>
      `${row.title.padEnd(title)}  ${row.limit.padEnd(limit)}  ${row.median.padStart(middle)}  ${row.least.padStart(least)}`.trimEnd(),
    )
    .join('\n');
}
