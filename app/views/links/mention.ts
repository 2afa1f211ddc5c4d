/**
 * Sentences of the catalogue that name things: what a value stands for is passed as a mark, and the page makes a link
 * of it (`Mentions`). A mark is "<what> <number> <number>" between Unicode's isolates, which no text of ours has.
 */
import { type Thing, type ThingKind, thing } from '../../../core/trace/model/thing';

const OPEN = '\u2068';
const CLOSE = '\u2069';
const MARK = /\u2068(\w+) (-?\d+) (-?\d+)\u2069/g;

/** A mark for a process, lock, queue … in a sentence. */
export function mention({ kind, index, tid }: Thing): string {
  return `${OPEN}${kind} ${index} ${tid}${CLOSE}`;
}

export function mentionProcess(process: number, tid = 0): string {
  return mention(thing('process', process, tid));
}

/** Who stands in the way of a wait; `tid` −1, any thread, is the process. */
export function mentionThread({ process, tid }: { process: number; tid: number }): string {
  return mentionProcess(process, Math.max(0, tid));
}

/** A mark for a line of the program; its number is what is shown. */
export function mentionLine(line: number): string {
  return `${OPEN}line ${line} 0${CLOSE}`;
}

/** A mark for an event; its time is what is shown. */
export function mentionEvent(event: number): string {
  return `${OPEN}event ${event} 0${CLOSE}`;
}

/** Several marks, or words, in a row. @param comma of the language, with the space behind it. */
export function mentionAll(marks: readonly string[], comma: string): string {
  return marks.join(comma);
}

export type Mentioned =
  | { what: 'text'; text: string }
  | { what: 'thing'; thing: Thing }
  | { what: 'line'; line: number }
  | { what: 'event'; event: number };

/** What stands close behind a word, in either language. */
const CLOSE_BEHIND = /^[,.;:!?)，。；：、！？）]+/;

/** A piece of a sentence, and the punctuation behind it, which must not begin the next line. */
export interface Piece {
  part: Mentioned;
  close: string;
}

/** A sentence in pieces, to be laid out: a mention is a box, and a line would be broken between it and a comma. */
export function splitForLines(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of splitMentions(sentence)) {
    const before = pieces.at(-1);
    const close = part.what === 'text' ? (CLOSE_BEHIND.exec(part.text)?.[0] ?? '') : '';
    if (part.what !== 'text' || before === undefined || close === '') pieces.push({ part, close: '' });
    else {
      before.close = close;
      const rest = part.text.slice(close.length);
      if (rest !== '') pieces.push({ part: { what: 'text', text: rest }, close: '' });
    }
  }
  return pieces;
}

/** A sentence in pieces. */
export function splitMentions(sentence: string): Mentioned[] {
  const parts: Mentioned[] = [];
  let from = 0;
  for (const match of sentence.matchAll(MARK)) {
    if (match.index > from) parts.push({ what: 'text', text: sentence.slice(from, match.index) });
    parts.push(mentioned(match[1], Number(match[2]), Number(match[3])));
    from = match.index + match[0].length;
  }
  if (from < sentence.length) parts.push({ what: 'text', text: sentence.slice(from) });
  return parts;
}

function mentioned(what: string, number: number, more: number): Mentioned {
  if (what === 'line') return { what, line: number };
  if (what === 'event') return { what, event: number };
  return { what: 'thing', thing: thing(what as ThingKind, number, more) };
}

/** A sentence as text alone: to be copied, searched and read out. @param nameOf what a thing is called. */
export function plainText(
  sentence: string,
  nameOf: (thing: Thing) => string,
  timeOf: (event: number) => string,
): string {
  return splitMentions(sentence)
    .map((part) => {
      if (part.what === 'text') return part.text;
      if (part.what === 'line') return String(part.line);
      return part.what === 'event' ? timeOf(part.event) : nameOf(part.thing);
    })
    .join('');
}
