import type { ProgramError } from '../python/face';

/** A program's error as CPython prints it on stderr: place, line, carets under the culprit, type and message. */
export function syntaxErrorText(error: ProgramError, source: string, filename: string): string {
  const lineNumber = error.caret?.line ?? error.line;
  const lines = [`  File "${filename}", line ${lineNumber}`];
  const line = source.split(/\r\n|\r|\n/)[lineNumber - 1];
  const text = line?.replace(/^[ \t\f]+/, '');
  if (text !== undefined && text !== '') {
    lines.push(`    ${text}`);
    if (error.caret !== null) lines.push(`    ${carets(error, line!, text)}`);
  }
  lines.push(`${error.type}: ${error.message}`);
  return `${lines.join('\n')}\n`;
}

function carets(error: ProgramError, line: string, text: string): string {
  const cut = line.length - text.length;
  const { column, endColumn } = error.caret ?? error;
  const from = characters(line.slice(cut, Math.max(cut, column)));
  // CPython marks a wrong indentation at one place only.
  if (error.type === 'IndentationError') return `${' '.repeat(from)}^`;
  const end = error.caret || error.endLine === error.line ? endColumn : cut + text.trimEnd().length;
  const to = characters(line.slice(cut, Math.max(cut, end)));
  return ' '.repeat(from) + '^'.repeat(Math.max(1, to - from));
}

/** Columns are UTF-16 units; a caret stands for a character (CPython 3.11 counts bytes, and prints too many). */
function characters(text: string): number {
  return [...text].length;
}
