import type { ProgramError } from '../python/face';

/** Errors of indentation that CPython shows without a caret: the line as a whole is wrong. */
const WITHOUT_CARET = /^(unexpected indent|inconsistent use of tabs and spaces in indentation)/;

/** A program's error as CPython prints it on stderr: place, line, carets under the culprit, type and message. */
export function syntaxErrorText(error: ProgramError, source: string, filename: string): string {
  const lines = [`  File "${filename}", line ${error.line}`];
  const line = source.split(/\r\n|\r|\n/)[error.line - 1];
  const text = line?.replace(/^[ \t\f]+/, '').trimEnd();
  if (text !== undefined && text !== '') {
    lines.push(`    ${text}`);
    if (!WITHOUT_CARET.test(error.message)) lines.push(`    ${carets(error, line!, text)}`);
  }
  lines.push(`${error.type}: ${error.message}`);
  return `${lines.join('\n')}\n`;
}

function carets(error: ProgramError, line: string, text: string): string {
  const cut = line.length - line.replace(/^[ \t\f]+/, '').length;
  const from = characters(line.slice(cut, Math.max(cut, error.column)));
  const end = error.endLine === error.line ? error.endColumn : cut + text.length;
  const to = characters(line.slice(cut, Math.max(cut, end)));
  return ' '.repeat(from) + '^'.repeat(Math.max(1, to - from));
}

/** Columns are UTF-16 units; a caret stands for a character. */
function characters(text: string): number {
  return [...text].length;
}
