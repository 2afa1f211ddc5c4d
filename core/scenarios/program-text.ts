/** Scenarios' programs as text: their comments in another language, and their constants. */
import type { Replacement } from './form';

const COMMENT = /(^|\s)# (.*)$/gm;

/** The program's comments, without their marks. */
export function commentsOf(source: string): string[] {
  return [...source.matchAll(COMMENT)].map(([, , words]) => words);
}

/** The program with its comments in other words; one that has none stays. */
export function withComments(source: string, words: Record<string, string> = {}): string {
  return source.replace(COMMENT, (whole, before: string, comment: string) =>
    words[comment] === undefined ? whole : `${before}# ${words[comment]}`,
  );
}

const assignment = (constant: string) => new RegExp(`^(${constant} = )(\\d+)(?=\\s|$)`, 'm');

/** The whole number that a top-level constant has; undefined when there is no such line. */
export function constantIn(source: string, constant: string): number | undefined {
  const value = assignment(constant).exec(source)?.[2];
  return value === undefined ? undefined : Number(value);
}

/** The program with another number for a constant. */
export function withConstant(source: string, constant: string, value: number): string {
  return source.replace(assignment(constant), `$1${value}`);
}

/**
 * The program with a suggested edit; undefined when a place to change is not there any more.
 * @param replace each `from` in turn becomes its `to`
 */
export function withEdit(source: string, replace: readonly Replacement[]): string | undefined {
  let text = source;
  for (const { from, to } of replace) {
    const at = text.indexOf(from);
    if (at < 0) return undefined;
    text = text.slice(0, at) + to + text.slice(at + from.length);
  }
  return text;
}
