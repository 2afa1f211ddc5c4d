import { Op } from '../bytecode/op';
import type { Import, ImportFrom } from '../parse/ast';
import type { Context } from './context';
import { storeName } from './names';

/** Flag of IMPORT: the package itself is wanted, not its submodule. */
const WANT_TOP = 65536;

export function importStatement(c: Context, node: Import): void {
  const { asm } = c;
  for (const { name, asname } of node.names) {
    const mark = asm.top;
    const module = asm.temp();
    asm.emit(Op.IMPORT, module, asm.name(name), asname === null ? WANT_TOP : 0);
    storeName(c, asname ?? name.split('.')[0], module);
    asm.top = mark;
  }
}

export function importFromStatement(c: Context, node: ImportFrom): void {
  if (node.module === '__future__') return;
  const { asm } = c;
  const mark = asm.top;
  const module = asm.temp();
  asm.emit(Op.IMPORT, module, asm.name(node.module ?? ''), node.level);
  if (node.names.length === 1 && node.names[0].name === '*') {
    asm.emit(Op.IMPORT_STAR, module);
  } else {
    for (const { name, asname } of node.names) {
      const copy = asm.temp();
      asm.emit(Op.COPY, copy, module);
      const value = asm.temp();
      asm.emit(Op.IMPORT_FROM, value, copy, asm.name(name));
      asm.emit(Op.CLEAR, copy);
      storeName(c, asname ?? name, value);
      asm.top = copy;
    }
  }
  asm.emit(Op.CLEAR, module);
  asm.top = mark;
}
