import type * as py from 'py-ast';
import type { Located } from '../ast';
import type { MatchShape } from '../check/match';
import type { Range } from '../check/patterns';
import { type Place, SyntaxFailure } from '../failure';
import type { Literals } from '../literals';
import type { SourcePositions } from '../positions';
import type { Token } from '../token';
import { unsupportedConstruct } from '../unsupported';

/** A program as far as it is read before its tree is converted. */
export interface ProgramText {
  source: string;
  positions: SourcePositions;
  literals: Literals;
  tokens: readonly Token[];
  /** Offsets of each `yield` that py-ast takes for False. */
  bareYields: ReadonlySet<number>;
  /** The match statements by the offsets at which they begin. */
  matches: ReadonlyMap<number, MatchShape>;
  /** py-ast's tree of `(text)` for the field of an f-string. */
  parseField(start: number, end: number): py.ExprNode;
  /** The same for tokens of the program. */
  parseTokens(tokens: readonly Token[]): py.ExprNode;
  /** Annotations are kept as text: `from __future__ import annotations`. */
  textAnnotations: boolean;
}

/**
 * What the conversion of py-ast's tree needs to know of its text. Some parts are parsed by themselves, as `(part)`:
 * `line` and `column` move their positions to where they stand.
 */
export class Context {
  constructor(
    readonly program: ProgramText,
    private readonly firstLine = 1,
    /** Added to the byte columns of the first line. */
    private readonly firstColumn = 0,
  ) {}

  /** The context of a part, without its parentheses, that begins at the given line and byte column. */
  part(line: number, byteColumn: number): Context {
    return new Context(this.program, line, byteColumn - 1);
  }

  place(node: py.ASTNode): Located {
    const { lineno = 1, col_offset = 0, end_lineno = lineno, end_col_offset = col_offset } = node;
    return {
      lineno: lineno + this.firstLine - 1,
      col_offset: col_offset + (lineno === 1 ? this.firstColumn : 0),
      end_lineno: end_lineno + this.firstLine - 1,
      end_col_offset: end_col_offset + (end_lineno === 1 ? this.firstColumn : 0),
    };
  }

  /** The extent of tokens of the program. */
  placeOf({ start, end }: Range): Located {
    const { tokens, positions } = this.program;
    const first = tokens[start];
    const last = tokens[end - 1];
    return {
      lineno: first.line,
      col_offset: positions.byteOffset(first.line, first.column),
      end_lineno: last.endLine,
      end_col_offset: positions.byteOffset(last.endLine, last.endColumn),
    };
  }

  /** Offset in the text at which a node begins. */
  offset(at: Located): number {
    const { positions } = this.program;
    return positions.offset(at.lineno, positions.column(at.lineno, at.col_offset));
  }

  /** The text of a node. */
  text(at: Located): string {
    const { source, positions } = this.program;
    const end = positions.offset(at.end_lineno, positions.column(at.end_lineno, at.end_col_offset));
    return source.slice(this.offset(at), end);
  }

  /** @param what in the plural: 'async functions' */
  unsupported(node: py.ASTNode, what: string): never {
    const at = this.place(node);
    const place: Place = {
      line: at.lineno,
      column: this.program.positions.column(at.lineno, at.col_offset),
      endLine: at.end_lineno,
      endColumn: this.program.positions.column(at.end_lineno, at.end_col_offset),
    };
    throw new SyntaxFailure('UnsupportedError', unsupportedConstruct(what, at.lineno), place);
  }
}

/** CPython compares identifiers in normal form KC. */
export function identifier(name: string): string {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0x7f) return name.normalize('NFKC');
  return name;
}
