import type { Obj } from '../object/obj';
import type { TracebackEntry } from '../object/payloads';
import { caretLine } from './carets';
import { suggestionFor } from './suggestions';
import { type FramePlace, placeOf } from './traceback';
import type { VM } from './vm';

/** Frames alike in a row that are shown before the rest is counted: CPython's _RECURSIVE_CUTOFF. */
const REPEATS_SHOWN = 3;

/** The lines of a traceback between its heading and the exception, as CPython 3.11 prints them, with the program's lines or without. */
export function framesText(innermostFirst: readonly TracebackEntry[], withSource: boolean): string {
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
    if (repeats <= REPEATS_SHOWN) text += frameText(place, withSource);
  }
  flush();
  return text;
}

function frameText(place: FramePlace, withSource: boolean): string {
  const { filename, line, name, source } = place;
  const heading = `  File "${filename}", line ${line}, in ${name}\n`;
  const raw = withSource ? source.split('\n')[line - 1] : undefined;
  if (raw === undefined || raw.trim() === '') return heading;
  const shown = raw.trim();
  const carets = caretLine(place, raw);
  return `${heading}    ${shown}\n${carets === '' ? '' : `    ${carets}\n`}`;
}

/** ". Did you mean: 'x'?" where CPython would say so. */
export function suggestion(vm: VM, error: Obj): string {
  return suggestionFor(vm, error);
}
