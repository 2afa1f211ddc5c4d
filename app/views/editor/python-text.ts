import type { ProgramProblem } from '../../store/run';

/** A problem as CPython 3.11 prints it: the file and line, the line's text, carets below, the error. */
export function pythonText(problem: ProgramProblem, program: string): string {
  const { type, message, line, column, endLine, endColumn } = problem;
  const heading = `  File "program.py", line ${line}`;
  const source = program.split('\n')[line - 1];
  const said = `${type}: ${message}`;
  if (source === undefined || source.trim() === '') return `${heading}\n${said}`;
  const text = source.trimStart();
  const from = Math.max(0, column - (source.length - text.length));
  const width = Math.max(1, (endLine === line ? endColumn : source.trimEnd().length) - column);
  return [heading, `    ${text.trimEnd()}`, `    ${' '.repeat(from)}${'^'.repeat(width)}`, said].join('\n');
}
