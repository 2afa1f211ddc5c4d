import type { CodeData } from '../bytecode/code';
import type { Located, Stmt } from '../parse/ast';
import type { Scope, SymbolTable } from '../symbols/scope';
import type { Assembler, Handler, Label } from './assembler';

/** What `return`, `break` and `continue` must do on their way out, innermost last. */
export type Block =
  | { kind: 'loop'; end: Label; next: Label; iterator: number | undefined; depth: number }
  | { kind: 'with'; exit: number; at: Located; depth: number }
  | { kind: 'finally'; body: Stmt[]; depth: number }
  | { kind: 'handler'; exc: number; depth: number; unbind: string | undefined };

/** One scope being compiled. */
export interface Context {
  readonly asm: Assembler;
  readonly scope: Scope;
  readonly module: ModuleContext;
  /** Registers of locals and cells by name. */
  readonly registers: ReadonlyMap<string, number>;
  readonly blocks: Block[];
}

/** What all scopes of a module share. */
export interface ModuleContext {
  readonly table: SymbolTable;
  readonly codes: (CodeData | undefined)[];
  /** Of the codes' instructions. */
  readonly positions: (Int32Array | undefined)[];
  /** The source uses `:=`: operands that are variables are copied, since a later operand may bind them. */
  readonly walrus: boolean;
  readonly source: string;
  /** `from __future__ import annotations` */
  readonly annotationsAsText: boolean;
  /** A module of the library. */
  readonly internal: boolean;
}

export type { Handler };
