/** A function or method of a program, by the lines of its text: 1-based, both its own. */
export interface FunctionLines {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const DEFINITION = /^(\s*)(?:async\s+)?def\s+([^\W\d]\w*)/u;

/** The functions of a program, as its indentation tells them: for finding, not for running. */
export function functionsOf(source: string): FunctionLines[] {
  const lines = source.split('\n');
  const found: FunctionLines[] = [];
  lines.forEach((line, at) => {
    const match = DEFINITION.exec(line);
    if (match === null) return;
    const [, indent, name] = match;
    let last = at;
    for (let next = at + 1; next < lines.length; next++) {
      if (lines[next].trim() === '') continue;
      if (indentOf(lines[next]) <= indent.length) break;
      last = next;
    }
    found.push({ name, first: at + 1, last: last + 1 });
  });
  return found;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
