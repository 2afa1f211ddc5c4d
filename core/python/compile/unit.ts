import { type CodeData, CodeFlag, type Unit, type UnitText } from '../bytecode/code';
import { Op } from '../bytecode/op';
import type { Located, Module } from '../parse/ast';
import type { SyntaxWarning } from '../parse/parse';
import type { SymbolTable } from '../symbols/scope';
import { openAnnotations } from './annotations';
import type { Context, ModuleContext } from './context';
import { closeScope, openScope } from './functions';
import { constOperand, NONE_CONST } from './operands';
import { body } from './statements';

export interface UnitOptions {
  name: string;
  filename: string;
  source: string;
  internal: boolean;
  hidden: boolean;
  /** Written to stderr when the module begins. */
  warnings?: readonly SyntaxWarning[];
}

/** Compiles a parsed module. Its own code is number 0. */
export function compileUnit(
  module: Module,
  table: SymbolTable,
  options: UnitOptions,
): Unit & { text: UnitText } {
  const shared: ModuleContext = {
    table,
    codes: [undefined],
    positions: [undefined],
    walrus: options.source.includes(':='),
    source: options.source,
    internal: options.internal,
    annotationsAsText: module.body.some(
      (node) =>
        node.nodeType === 'ImportFrom' &&
        node.module === '__future__' &&
        node.names.some((alias) => alias.name === 'annotations'),
    ),
  };
  const start: Located = { lineno: 1, end_lineno: 1, col_offset: 0, end_col_offset: 0 };
  const c = openScope(shared, table.top, start);
  tellWarnings(c, options);
  const [first] = module.body;
  if (first?.nodeType === 'Expr' && first.value.nodeType === 'Constant' && first.value.value.kind === 'str') {
    c.asm.emit(Op.STORE_GLOBAL, c.asm.name('__doc__'), ~c.asm.constant(first.value.value.value));
  }
  openAnnotations(c, module.body);
  body(c, module.body);
  c.asm.emit(Op.RETURN, constOperand(c, NONE_CONST));
  closeScope(c, 1, undefined, CodeFlag.Module);
  const codes = shared.codes as CodeData[];
  codes[0] = codes.pop() as CodeData;
  const positions = shared.positions as Int32Array[];
  positions[0] = positions.pop() as Int32Array;
  const { name, filename, source, internal, hidden } = options;
  return { name, filename, internal, hidden, codes, text: { source, positions } };
}

/** CPython warns when it compiles a program, and that it does in each process that runs it. */
function tellWarnings({ asm }: Context, { filename, source, warnings = [] }: UnitOptions): void {
  if (warnings.length === 0) return;
  const lines = source.split('\n');
  const text = warnings
    .map(
      ({ line, message }) => `${filename}:${line}: SyntaxWarning: ${message}\n  ${lines[line - 1].trim()}\n`,
    )
    .join('');
  const base = asm.temp(2);
  asm.emit(Op.HELPER, base, asm.name('_tell'));
  asm.emit(Op.LOADK, base + 1, asm.constant(text));
  asm.emit(Op.CALL, base, base, 1);
  asm.emit(Op.CLEAR, base);
  asm.top = base;
}
