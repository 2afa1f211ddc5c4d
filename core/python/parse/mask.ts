import { utf8Length } from './positions';
import type { Token } from './token';

/**
 * A part of the text in which every string literal has become a plain one of the same extent: `f"{é}"` → `"aaaaaa"`.
 * py-ast then sees no escapes, prefixes or fields (it knows other rules for them than CPython 3.11), and its
 * positions, which count UTF-8 bytes, stay true. Nor does it see the comma at the end of `del a,`, which it refuses.
 *
 * @param shown what stands for some of the tokens
 */
export function maskStrings(
  source: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  shown: ReadonlyMap<Token, string> = new Map(),
): string {
  let masked = '';
  let at = start;
  let inDeletion = false;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'del') inDeletion = true;
    if (token.kind === 'NEWLINE' || token.kind === ';') inDeletion = false;
    const isTrailing = inDeletion && token.kind === ',' && ['NEWLINE', ';'].includes(tokens[i + 1].kind);
    const instead = shown.get(token) ?? (isTrailing ? ' ' : undefined);
    if (token.kind !== 'STRING' && instead === undefined) continue;
    masked += source.slice(at, token.start) + (instead ?? maskToken(token));
    at = token.end;
  }
  return masked + source.slice(at, end);
}

function maskToken(token: Token): string {
  const { text } = token;
  if (token.line === token.endLine) return `"${'a'.repeat(utf8Length(text) - 2)}"`;
  // A triple-quoted string may take any text; its line breaks stay, and so does everything's width.
  const lines = text.split('\n');
  const first = `"""${'a'.repeat(utf8Length(lines[0]) - 3)}`;
  const middle = lines.slice(1, -1).map((line) => 'a'.repeat(utf8Length(line)));
  const last = utf8Length(lines.at(-1)!);
  if (lines[0].length >= 3 && last >= 3) return [first, ...middle, `${'a'.repeat(last - 3)}"""`].join('\n');
  return maskContinued(lines);
}

/** `'a\⏎b'`: a short string over several lines by backslashes; the backslashes stay. */
function maskContinued(lines: readonly string[]): string {
  const masked = lines.map((line, i) => {
    const isFirst = i === 0;
    const isLast = i === lines.length - 1;
    const filler = utf8Length(line) - (isFirst ? 1 : 0) - 1;
    return `${isFirst ? '"' : ''}${'a'.repeat(Math.max(0, filler))}${isLast ? '"' : '\\'}`;
  });
  return masked.join('\n');
}
