import { Op } from '../bytecode/op';
import type { Context } from './context';

/** Loads the (mangled) name into register `dst`. */
export function loadName(c: Context, source: string, dst: number): void {
  const { asm, scope } = c;
  const name = scope.mangle(source);
  switch (scope.lookup(name)) {
    case 'local':
      asm.emit(Op.MOVE, dst, registerOf(c, name));
      return;
    case 'cell':
      asm.emit(Op.LOAD_CELL, dst, registerOf(c, name));
      return;
    case 'free':
      if (scope.kind === 'class')
        asm.emit(Op.LOAD_CLASS_FREE, dst, scope.frees.indexOf(name), asm.name(name));
      else asm.emit(Op.LOAD_FREE, dst, scope.frees.indexOf(name));
      return;
    case 'name':
      asm.emit(scope.kind === 'class' ? Op.LOAD_NAME : Op.LOAD_GLOBAL, dst, asm.name(name));
      return;
    case 'global':
      asm.emit(Op.LOAD_GLOBAL, dst, asm.name(name));
  }
}

/** The register a plain local variable lives in; undefined for every other kind of name. */
export function localRegister(c: Context, source: string): number | undefined {
  const name = c.scope.mangle(source);
  return c.scope.lookup(name) === 'local' ? registerOf(c, name) : undefined;
}

export function registerOf(c: Context, name: string): number {
  const register = c.registers.get(name);
  if (register === undefined) throw new Error(`${c.scope.name} has no register for ${name}`);
  return register;
}

/** Binds the name to an operand (register or constant). */
export function storeName(c: Context, source: string, operand: number): void {
  const { asm, scope } = c;
  const name = scope.mangle(source);
  switch (scope.lookup(name)) {
    case 'local':
      if (operand < 0) asm.emit(Op.LOADK, registerOf(c, name), ~operand);
      else asm.emit(Op.MOVE, registerOf(c, name), operand);
      return;
    case 'cell':
      asm.emit(Op.STORE_CELL, registerOf(c, name), operand);
      return;
    case 'free':
      asm.emit(Op.STORE_FREE, scope.frees.indexOf(name), operand);
      return;
    case 'name':
      asm.emit(scope.kind === 'class' ? Op.STORE_NAME : Op.STORE_GLOBAL, asm.name(name), operand);
      return;
    case 'global':
      asm.emit(Op.STORE_GLOBAL, asm.name(name), operand);
  }
}

export function deleteName(c: Context, source: string): void {
  const { asm, scope } = c;
  const name = scope.mangle(source);
  switch (scope.lookup(name)) {
    case 'local':
      asm.emit(Op.DEL_FAST, registerOf(c, name));
      return;
    case 'cell':
      asm.emit(Op.DEL_CELL, registerOf(c, name));
      return;
    case 'free':
      asm.emit(Op.DEL_FREE, scope.frees.indexOf(name));
      return;
    case 'name':
      asm.emit(scope.kind === 'class' ? Op.DEL_NAME : Op.DEL_GLOBAL, asm.name(name));
      return;
    case 'global':
      asm.emit(Op.DEL_GLOBAL, asm.name(name));
  }
}
