import { LAST_SIGNAL } from './calls';

/** Sets of signals as the kernel keeps them: two words, signal n is bit n − 1. */

export const SIGKILL = 9;
export const SIGPIPE = 13;
export const SIGALRM = 14;
export const SIGCHLD = 17;
export const SIGCONT = 18;
export const SIGSTOP = 19;
export const SIGXFSZ = 25;

/** Those whose default action is to do nothing; the C library keeps 32 and 33 to itself. */
const HARMLESS: ReadonlySet<number> = new Set([SIGCHLD, SIGCONT, 23, 28]); // and SIGURG, SIGWINCH
/** Those whose default action is to stop the process: SIGTSTP, SIGTTIN and SIGTTOU, too. */
const STOPPING: ReadonlySet<number> = new Set([SIGSTOP, 20, 21, 22]);

export const isSignal = (signal: number): boolean =>
  Number.isInteger(signal) && signal >= 1 && signal <= LAST_SIGNAL;

/** Its default action is to end the process. */
export const endsByDefault = (signal: number): boolean => !HARMLESS.has(signal) && !STOPPING.has(signal);

/** Its default action is to stop the process until SIGCONT comes. */
export const stopsByDefault = (signal: number): boolean => STOPPING.has(signal);

/** SIGCONT takes those back that would stop, and the other way round. */
export const takenBackBy = (signal: number): readonly number[] =>
  signal === SIGCONT ? [...STOPPING] : STOPPING.has(signal) ? [SIGCONT] : [];

export function hasSignal(words: Int32Array, set: number, signal: number): boolean {
  return (words[set + ((signal - 1) >> 5)] & (1 << ((signal - 1) & 31))) !== 0;
}

export function putSignal(words: Int32Array, set: number, signal: number, on: boolean): void {
  const word = set + ((signal - 1) >> 5);
  const bit = 1 << ((signal - 1) & 31);
  words[word] = on ? words[word] | bit : words[word] & ~bit;
}

/** The signals of a set, the lowest first. */
export function signalsIn(words: Int32Array, set: number): number[] {
  const signals: number[] = [];
  for (let half = 0; half < 2; half++)
    for (let left = words[set + half]; left !== 0; left &= left - 1)
      signals.push(half * 32 + 32 - Math.clz32(left & -left));
  return signals;
}

export function writeSet(words: Int32Array, set: number, signals: Iterable<number>): void {
  words[set] = 0;
  words[set + 1] = 0;
  for (const signal of signals) putSignal(words, set, signal, true);
}
