import type { MatchShape } from './check/match';
import type { Range } from './check/patterns';
import { utf8Length } from './positions';
import type { Token } from './token';

/** What py-ast is shown instead of some tokens: texts of the same extent. */
export function disguise(tokens: readonly Token[], matches: readonly MatchShape[]): Map<Token, string> {
  const shown = new Map<Token, string>();
  disguiseMatches(tokens, matches, shown);
  for (const token of bareYields(tokens)) shown.set(token, 'False');
  return shown;
}

/** `yield;`, which py-ast refuses: convert/expressions.ts makes it a Yield again. */
export function bareYields(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }, i) => kind === 'yield' && tokens[i + 1].kind === ';');
}

/**
 * Match statements, of which py-ast reads only some patterns: `match x:` becomes `while 0:`
 * and `case [a, *b] if a:` becomes `if   (     )      :`, of the same extent. Heads are read by convert/match.ts.
 */
function disguiseMatches(
  tokens: readonly Token[],
  matches: readonly MatchShape[],
  shown: Map<Token, string>,
): void {
  for (const { start, subject, cases } of matches) {
    shown.set(tokens[start], 'while');
    hide(tokens, subject, shown);
    for (const clause of cases) {
      shown.set(tokens[clause.start], 'if  ');
      hide(tokens, { start: clause.start + 1, end: clause.end }, shown);
    }
  }
}

/** An expression without content: brackets stay, since lines may end within them. */
function hide(tokens: readonly Token[], { start, end }: Range, shown: Map<Token, string>): void {
  const outside = tokens[start].level - ('([{'.includes(tokens[start].kind) ? 1 : 0);
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    const blank = ' '.repeat(utf8Length(token.text) - 1);
    if (token.line !== token.endLine) shown.set(token, hiddenLines(token.text));
    else if ('([{'.includes(token.kind) && token.level === outside + 1) shown.set(token, '(');
    else if (')]}'.includes(token.kind) && token.level === outside) shown.set(token, ')');
    else shown.set(token, (i === start ? '0' : ' ') + blank);
  }
}

/** A string over several lines. */
function hiddenLines(text: string): string {
  const lines = text.split('\n').map((line) => ' '.repeat(utf8Length(line)));
  return `(${lines.join('\n').slice(1, -1)})`;
}
