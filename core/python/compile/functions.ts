import { CodeFlag } from '../bytecode/code';
import { Op } from '../bytecode/op';
import type { Arguments, ClassDef, Expr, FunctionDef, Lambda, Located, ScopeNode, Stmt } from '../parse/ast';
import type { Scope } from '../symbols/scope';
import { openAnnotations, parameterAnnotations } from './annotations';
import { Assembler } from './assembler';
import { plainArguments, spreadArguments } from './calls';
import type { Context, ModuleContext } from './context';
import { consecutive, into } from './expressions';
import { registerOf, storeName } from './names';
import { constOperand, NONE_CONST, operand, temporary } from './operands';
import { body } from './statements';

/** Begins the code of a scope: its registers, its cells made. */
export function openScope(module: ModuleContext, scope: Scope, start: Located): Context {
  const variables = variablesOf(scope);
  const registers = new Map(variables.map((name, i) => [name, i]));
  const c: Context = { asm: new Assembler(variables.length, start), scope, module, registers, blocks: [] };
  for (const name of scope.cells) c.asm.emit(Op.MAKE_CELL, registers.get(name));
  if (scope.usesClassCell) c.asm.emit(Op.MAKE_CELL, registers.get('__class__'));
  return c;
}

/** Names of registers: parameters, other locals, cells, and the class's own cell. */
function variablesOf(scope: Scope): string[] {
  const names = [...scope.locals];
  for (const name of scope.cells) if (!names.includes(name)) names.push(name);
  if (scope.usesClassCell) names.push('__class__');
  return names;
}

/** Ends the code of a scope and enters it in the module; its number. */
export function closeScope(c: Context, firstLine: number, doc: string | undefined, extraFlags = 0): number {
  const { scope, asm, module } = c;
  const kinds = scope.params.map((param) => param.kind);
  const count = (...wanted: string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
  let flags = extraFlags;
  if (kinds.includes('varPositional')) flags |= CodeFlag.Varargs;
  if (kinds.includes('varKeyword')) flags |= CodeFlag.Varkw;
  if (scope.isGenerator) flags |= CodeFlag.Generator;
  const data = asm.finish({
    name: scope.name,
    qualname: scope.qualname,
    firstLine,
    argcount: count('positionalOnly', 'positional'),
    posonly: count('positionalOnly'),
    kwonly: count('keywordOnly'),
    flags,
    varnames: variablesOf(scope),
    freevars: [...scope.frees],
    doc,
  });
  module.positions.push(Int32Array.from(asm.positions));
  return module.codes.push(data) - 1;
}

/** Makes a function of code `index` in `dst`: defaults stand in the temporaries before, the closure is gathered here. */
function makeFunction(
  c: Context,
  index: number,
  child: Scope,
  args: Arguments | undefined,
  dst: number,
  returns: Expr | null = null,
): void {
  const { asm } = c;
  const base = asm.temp();
  let next = base;
  let flags = 0;
  const slot = (): number => {
    if (next >= asm.top) asm.temp();
    return next++;
  };
  if (args !== undefined && args.defaults.length > 0) {
    flags |= 1;
    const to = slot();
    const from = consecutive(c, args.defaults);
    asm.emit(Op.BUILD_TUPLE, to, from, args.defaults.length);
    asm.top = to + 1;
  }
  const named = args?.kwonlyargs.flatMap((arg, i) => {
    const value = args.kw_defaults[i];
    return value === null ? [] : [{ name: c.scope.mangle(arg.arg), value }];
  });
  if (named !== undefined && named.length > 0) {
    flags |= 2;
    const to = slot();
    asm.emit(Op.BUILD_MAP, to, asm.top, 0);
    for (const { name, value } of named) {
      const mark = asm.top;
      asm.emit(Op.MAP_ADD, to, constOperand(c, name), operand(c, value));
      asm.top = mark;
    }
  }
  if (args !== undefined && parameterAnnotations(c, args, returns, slot)) flags |= 8;
  if (child.frees.length > 0) {
    flags |= 4;
    const to = slot();
    const from = asm.temp(child.frees.length);
    child.frees.forEach((name, i) => {
      captureCell(c, name, from + i);
    });
    asm.emit(Op.BUILD_TUPLE, to, from, child.frees.length);
    asm.top = to + 1;
  }
  asm.emit(Op.MAKE_FUNCTION, base, index, flags);
  asm.emit(Op.MOVE, dst, base);
  asm.top = base;
}

/** The cell of `name` itself, for an inner function's closure. */
function captureCell(c: Context, name: string, dst: number): void {
  const { scope, asm } = c;
  if (scope.lookup(name) === 'cell' || (name === '__class__' && scope.usesClassCell))
    asm.emit(Op.COPY, dst, registerOf(c, name));
  else asm.emit(Op.CLOSURE, dst, scope.frees.indexOf(name));
}

function docstring(statements: readonly Stmt[]): string | undefined {
  const [first] = statements;
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return undefined;
  return first.value.value.kind === 'str' ? first.value.value.value : undefined;
}

/** What the library says of functions of its own is for who reads its source: left out, an embed fetches 1.6 KB less (brotli). */
function keepsDoc({ module }: Context, name: string): boolean {
  return !module.internal || !/^_[^_]/.test(name);
}

function functionCode(c: Context, node: FunctionDef | Lambda): number {
  const scope = c.module.table.of(node);
  const inner = openScope(c.module, scope, node);
  if (node.nodeType === 'Lambda') {
    inner.asm.position = node.body;
    inner.asm.emit(Op.LINE);
    inner.asm.emit(Op.RETURN, operand(inner, node.body));
    return closeScope(inner, node.lineno, undefined);
  }
  body(inner, node.body);
  inner.asm.emit(Op.RETURN, constOperand(inner, NONE_CONST));
  const doc = keepsDoc(c, node.name) ? docstring(node.body) : undefined;
  return closeScope(inner, node.decorator_list[0]?.lineno ?? node.lineno, doc);
}

export function lambda(c: Context, node: Lambda, dst: number): void {
  makeFunction(c, functionCode(c, node), c.module.table.of(node), node.args, dst);
}

export function functionDef(c: Context, node: FunctionDef): void {
  decorated(c, node.decorator_list, node.name, (dst) => {
    makeFunction(c, functionCode(c, node), c.module.table.of(node), node.args, dst, node.returns);
  });
}

/** Evaluates decorators, makes what they decorate, calls them inside out and binds the name. */
function decorated(c: Context, decorators: readonly Expr[], name: string, make: (dst: number) => void): void {
  const { asm } = c;
  const mark = asm.top;
  const base = decorators.map((decorator) => temporary(c, decorator));
  const made = asm.temp();
  make(made);
  let value = made;
  for (let i = base.length - 1; i >= 0; i--) {
    const before = asm.position;
    asm.position = decorators[i];
    if (value !== base[i] + 1) asm.emit(Op.MOVE, base[i] + 1, value);
    asm.emit(Op.CALL, base[i], base[i], 1);
    asm.position = before;
    value = base[i];
  }
  storeName(c, name, value);
  asm.top = mark;
}

export function classDef(c: Context, node: ClassDef): void {
  const { asm } = c;
  decorated(c, node.decorator_list, node.name, (dst) => {
    const base = asm.temp();
    const code = classCode(c, node);
    makeFunction(c, code, c.module.table.of(node), undefined, base);
    const name = asm.temp();
    asm.emit(Op.LOADK, name, asm.constant(node.name));
    if (node.bases.some((b) => b.nodeType === 'Starred') || node.keywords.some((k) => k.arg === null)) {
      unpackedClass(c, node, base, dst);
      return;
    }
    const count = plainArguments(c, node.bases, node.keywords);
    asm.emit(Op.BUILD_CLASS, dst, base, count + 1);
  });
}

/** A class whose bases or keywords are unpacked; body and name stand at `base`. */
function unpackedClass(c: Context, node: ClassDef, base: number, dst: number): void {
  const { asm } = c;
  const call = asm.temp(3);
  asm.emit(Op.HELPER, call, asm.name('_build_class'));
  asm.emit(Op.MOVE, call + 1, base);
  asm.emit(Op.MOVE, call + 2, base + 1);
  // bases and keywords come behind, as *args and **kwargs of a call do
  asm.temp(2);
  spreadArguments(c, node.bases, node.keywords, call + 2);
  asm.emit(Op.CALL, dst, call, 4);
}

function classCode(c: Context, node: ClassDef): number {
  const scope = c.module.table.of(node);
  const inner = openScope(c.module, scope, node);
  const { asm } = inner;
  const temp = asm.temp();
  asm.emit(Op.LOAD_GLOBAL, temp, asm.name('__name__'));
  asm.emit(Op.STORE_NAME, asm.name('__module__'), temp);
  asm.emit(Op.STORE_NAME, asm.name('__qualname__'), ~asm.constant(scope.qualname));
  const doc = docstring(node.body);
  if (doc !== undefined) asm.emit(Op.STORE_NAME, asm.name('__doc__'), ~asm.constant(doc));
  asm.top = temp;
  openAnnotations(inner, node.body);
  body(inner, node.body);
  if (scope.usesClassCell) {
    const cell = asm.temp();
    asm.emit(Op.COPY, cell, registerOf(inner, '__class__'));
    asm.emit(Op.RETURN, cell);
  } else asm.emit(Op.RETURN, constOperand(inner, NONE_CONST));
  return closeScope(inner, node.lineno, doc, CodeFlag.ClassBody);
}

/** A comprehension's function is made and called at once with the first iterable's iterator. */
export function callWithIterator(
  c: Context,
  index: number,
  node: ScopeNode & Located,
  first: Expr,
  dst: number,
): void {
  const { asm } = c;
  const base = asm.temp(2);
  makeFunction(c, index, c.module.table.of(node), undefined, base);
  into(c, first, base + 1);
  const before = asm.position;
  asm.position = first;
  asm.emit(Op.GETITER, base + 1, base + 1);
  asm.position = before;
  asm.emit(Op.CALL, dst, base, 1);
}
