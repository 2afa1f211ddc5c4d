import { linesOf } from '../../store/edit-of';

/** Less of the lines as they came than this, and a text is another program rather than an edit. */
const KEPT_LEAST = 1 / 3;

/**
 * Whether a text has so little of a program that it is another one: pasted or written over it.
 * @param sources the program as it came, in each language of its comments
 */
export function isAnotherProgram(text: string, sources: readonly string[]): boolean {
  const lines = linesOf(text);
  if (lines.size === 0) return false;
  return sources.every((source) => {
    const came = linesOf(source);
    const kept = [...came].filter((line) => lines.has(line)).length;
    return kept < KEPT_LEAST * came.size;
  });
}
