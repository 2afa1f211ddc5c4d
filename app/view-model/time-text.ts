/** Times in words. Symbols of units (s, ms, µs, ns) are the same in every language. */

const UNITS = [
  { symbol: 's', ns: 1e9 },
  { symbol: 'ms', ns: 1e6 },
  { symbol: 'µs', ns: 1e3 },
  { symbol: 'ns', ns: 1 },
] as const;

const MILLISECOND_NS = 1e6;
/** From here on times are in minutes, too. */
const IN_MINUTES_NS = 120e9;

/** A length of time with three digits that matter: "1.24 s", "20 ms", "4.5 µs". */
export function durationText(ns: number): string {
  if (ns === 0) return '0 s';
  const size = Math.abs(ns);
  if (size >= IN_MINUTES_NS) return `${ns < 0 ? '-' : ''}${minutesText(size, 0)}`;
  // 0.9996 ms rounds to 1000 µs, which people call 1 ms: choose the unit after rounding.
  const unit = UNITS.find((candidate) => size >= candidate.ns * 0.9995) ?? UNITS[3];
  const value = ns / unit.ns;
  const digits = Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2;
  return `${trimmed(value.toFixed(digits))} ${unit.symbol}`;
}

/**
 * A moment: to the millisecond, as panels tell it, so that picture and panels never seem to tell of two moments; to the
 * microsecond or nanosecond where `stepNs`, the distance between two pixels or what is to be told apart, is far less.
 */
export function momentText(ns: number, stepNs = MILLISECOND_NS): string {
  const digits = momentDigits(stepNs);
  if (ns >= IN_MINUTES_NS) return minutesText(ns, digits);
  return `${(ns / 1e9).toFixed(digits).replace(/^-(0(\.0*)?)$/, '$1')} s`;
}

/** How many digits of a second a moment is told with; `stepNs` as in `momentText`. */
export function momentDigits(stepNs = MILLISECOND_NS): number {
  return stepNs >= 1e5 ? 3 : stepNs >= 1e2 ? 6 : 9;
}

/** "2 min 5 s"; whole minutes go without seconds. @param digits of a second. */
function minutesText(ns: number, digits: number): string {
  const seconds = Number((ns / 1e9).toFixed(digits));
  const minutes = Math.floor(seconds / 60);
  const rest = (seconds - minutes * 60).toFixed(digits);
  return Number(rest) === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** Labels of an axis whose ticks are `stepNs` apart, all in one unit; minutes beside seconds. */
export function axisText(stepNs: number): (ns: number) => string {
  const unit = stepNs >= 1e6 ? UNITS[0] : stepNs >= 1e3 ? UNITS[1] : UNITS[2];
  const digits = Math.max(0, Math.ceil(-Math.log10(stepNs / unit.ns) - 1e-9));
  return (ns) =>
    ns >= IN_MINUTES_NS && unit === UNITS[0]
      ? minutesText(ns, digits)
      : `${(ns / unit.ns).toFixed(digits)} ${unit.symbol}`;
}

function trimmed(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
