/** The program as text to read: a line for each line, words in the colours of the editor. No editor, no React. */
import { hangOf } from '../views/editor/hang';
import { wordsOf } from './python-words';

/** A longer program is shown without colours: an element for each word would hold the first picture up. */
const COLOURED_MOST = 100_000;

export interface Piece {
  text: string;
  /** Class of its colour; '' for none. */
  kind: string;
}

/** The program's lines, each in pieces of one colour. */
export function colouredLines(program: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (text: string, kind: string) => {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines[lines.length - 1].push({ text: part, kind });
    }
  };
  let done = 0;
  if (program.length <= COLOURED_MOST) {
    for (const { from, to, kind } of wordsOf(program)) {
      add(program.slice(done, from), '');
      add(program.slice(from, to), `word-${kind}`);
      done = to;
    }
  }
  add(program.slice(done), '');
  return lines;
}

/** Elements for the lines. */
export function programElements(program: string): HTMLElement[] {
  return colouredLines(program.replace(/\n$/, '')).map((pieces) => {
    const line = document.createElement('span');
    line.className = 'embed-line';
    line.style.setProperty('--hang', `${hangOf(pieces[0]?.text ?? '')}ch`);
    for (const { text, kind } of pieces) {
      if (kind === '') {
        line.append(text);
        continue;
      }
      const word = document.createElement('span');
      word.className = kind;
      word.textContent = text;
      line.append(word);
    }
    line.append('\n');
    return line;
  });
}
