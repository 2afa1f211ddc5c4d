import type { ProgramProblem } from '../../store/run';

/** A problem as CPython 3.11 prints it. `place`: the file and line, the line's text, carets below. `said`: the error. */
export function pythonText(
  { type, message, line, column, endLine, endColumn }: ProgramProblem,
  program: string,
): { place: string; said: string } {
  const heading = `  File "program.py", line ${line}`;
  const source = program.split('\n')[line - 1];
  const said = `${type}: ${message}`;
  if (source === undefined || source.trim() === '') return { place: heading, said };
  const text = source.trimStart();
  const from = Math.max(0, column - (source.length - text.length));
  const width = Math.max(1, (endLine === line ? endColumn : source.trimEnd().length) - column);
  const place = [heading, `    ${text.trimEnd()}`, `    ${' '.repeat(from)}${'^'.repeat(width)}`];
  return { place: place.join('\n'), said };
}
