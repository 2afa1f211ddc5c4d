import type { Text } from '@codemirror/state';
import type { ProgramProblem } from '../../store/run';

/**
 * Where a problem is in the text, as offsets: at least one character wide and inside the text, whatever the problem
 * says (an end of file lies behind the last line; the text may have been edited since).
 */
export function rangeOf(doc: Text, problem: ProgramProblem): { from: number; to: number } {
  const from = offsetOf(doc, problem.line, problem.column);
  const to = offsetOf(doc, problem.endLine, problem.endColumn);
  if (to > from) return { from, to };
  const line = doc.lineAt(from);
  if (from < line.to) return { from, to: from + 1 };
  return from > line.from ? { from: from - 1, to: from } : { from, to: from };
}

function offsetOf(doc: Text, line: number, column: number): number {
  if (line > doc.lines) return doc.length;
  const at = doc.line(Math.max(1, line));
  return Math.min(at.from + Math.max(0, column), at.to);
}
