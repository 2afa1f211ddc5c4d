import type * as py from 'py-ast';
import type { Located } from '../ast';
import { type Place, SyntaxFailure } from '../failure';
import type { Literals } from '../literals';
import type { SourcePositions } from '../positions';

/**
 * What the conversion of py-ast's tree needs to know of its text. A field of an f-string is parsed by itself, as
 * `(field)`: `line` and `column` move its positions to where it stands.
 */
export class Context {
  constructor(
    readonly source: string,
    readonly positions: SourcePositions,
    readonly literals: Literals,
    readonly parseField: (start: number, end: number) => py.ExprNode,
    /** Annotations are kept as text: `from __future__ import annotations`. */
    readonly textAnnotations: boolean,
    private readonly firstLine = 1,
    /** Added to the byte columns of the first line. */
    private readonly firstColumn = 0,
  ) {}

  /** The context of a field that begins at the given line and byte column. */
  field(line: number, byteColumn: number): Context {
    const { source, positions, literals, parseField, textAnnotations } = this;
    return new Context(source, positions, literals, parseField, textAnnotations, line, byteColumn - 1);
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

  /** Offset in the text at which a node begins. */
  offset(at: Located): number {
    return this.positions.offset(at.lineno, this.positions.column(at.lineno, at.col_offset));
  }

  /** The text of a node. */
  text(at: Located): string {
    const end = this.positions.offset(at.end_lineno, this.positions.column(at.end_lineno, at.end_col_offset));
    return this.source.slice(this.offset(at), end);
  }

  /** @param what in the plural: 'async functions' */
  unsupported(node: py.ASTNode, what: string): never {
    const at = this.place(node);
    const place: Place = {
      line: at.lineno,
      column: this.positions.column(at.lineno, at.col_offset),
      endLine: at.end_lineno,
      endColumn: this.positions.column(at.end_lineno, at.end_col_offset),
    };
    const message = `${what} are not supported by Lockstep (line ${at.lineno})`;
    throw new SyntaxFailure('UnsupportedError', message, place);
  }
}

/** CPython compares identifiers in normal form KC. */
export function identifier(name: string): string {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0x7f) return name.normalize('NFKC');
  return name;
}
