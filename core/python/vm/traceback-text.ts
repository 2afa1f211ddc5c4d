import type { Obj } from '../object/obj';
import type { TracebackEntry } from '../object/payloads';
import { caretLine } from './carets';
import { suggestionFor } from './suggestions';
import { type FramePlace, placeOf } from './traceback';
import type { VM } from './vm';

/** Frames alike in a row that are shown before the rest is counted: CPython's _RECURSIVE_CUTOFF. */
const REPEATS_SHOWN = 3;

/**
 * How a traceback shows the program's lines: not at all; from their first letter to their last, as `traceback` does; or from
 * their first letter to their end, as CPython's own printer does, which therefore marks a statement before trailing spaces.
 */
export type SourceLines = 'none' | 'stripped' | 'to the end';

/** The lines of a traceback between its heading and the exception, as CPython 3.11 prints them. */
export function framesText(innermostFirst: readonly TracebackEntry[], lines: SourceLines): string {
  let text = '';
  let last = '';
  let repeats = 0;
  const flush = (): void => {
    if (repeats > REPEATS_SHOWN) {
      const more = repeats - REPEATS_SHOWN;
      text += `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
    }
  };
  for (let i = innermostFirst.length - 1; i >= 0; i--) {
    const entry = innermostFirst[i];
    if (entry.code.hidden) continue;
    const place = placeOf(entry);
    const key = `${place.filename}:${place.line}:${place.name}`;
    if (key !== last) {
      flush();
      last = key;
      repeats = 0;
    }
    repeats++;
    if (repeats <= REPEATS_SHOWN) text += frameText(place, lines);
  }
  flush();
  return text;
}

function frameText(place: FramePlace, lines: SourceLines): string {
  const { filename, line, name, source } = place;
  const heading = `  File "${filename}", line ${line}, in ${name}\n`;
  const written = lines === 'none' ? undefined : source.split('\n')[line - 1];
  if (written === undefined || written.trim() === '') return heading;
  const shown = lines === 'stripped' ? written.trim() : written.trimStart();
  const carets = caretLine(place, written, lines === 'stripped' ? 'traceback' : 'CPython');
  return `${heading}    ${shown}\n${carets === '' ? '' : `    ${carets}\n`}`;
}

/** ". Did you mean: 'x'?" where CPython would say so. */
export function suggestion(vm: VM, error: Obj): string {
  return suggestionFor(vm, error);
}
