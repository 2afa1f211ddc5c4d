import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModule } from '../parse/parse';
import { analyse } from './analyse';
import type { Scope, SymbolTable } from './scope';

interface RecordedTable {
  kind: string;
  name: string;
  names: Record<string, string>;
  children: RecordedTable[];
}

interface RecordedProgram {
  file: string;
  table: RecordedTable;
  codes: unknown[];
}

const SAMPLES = new URL('./samples/', import.meta.url);
const recorded: RecordedProgram[] = JSON.parse(readFileSync(new URL('expected.json', SAMPLES), 'utf8'));

function tableOf(source: string): SymbolTable {
  const parsed = parseModule(source);
  if ('error' in parsed) throw new Error(parsed.error.message);
  const analysed = analyse(parsed.module, parsed.positions);
  if ('error' in analysed) throw new Error(analysed.error.message);
  return analysed.table;
}

function errorOf(source: string): string {
  const parsed = parseModule(source);
  if ('error' in parsed) throw new Error(parsed.error.message);
  const analysed = analyse(parsed.module, parsed.positions);
  return 'error' in analysed
    ? `${analysed.error.line}:${analysed.error.column} ${analysed.error.message}`
    : '';
}

/** How CPython's word for a name is seen from a scope of this kind. */
function accessOf(resolution: string, isFunction: boolean): string {
  if (resolution === 'explicitGlobal') return 'global';
  if (resolution === 'free') return 'free';
  if (!isFunction) return 'name';
  return resolution === 'implicitGlobal' ? 'global' : resolution;
}

function compareTables(expected: RecordedTable, scope: Scope): void {
  const isFunction = scope.kind !== 'module' && scope.kind !== 'class';
  const wanted = Object.entries(expected.names).map(([name, r]) => [name, accessOf(r, isFunction)]);
  const got = Object.keys(expected.names).map((name) => [name, scope.lookup(name)]);
  expect(got, scope.qualname).toEqual(wanted);
  expect(scope.children.length, scope.qualname).toBe(expected.children.length);
  for (const [i, child] of expected.children.entries()) compareTables(child, scope.children[i]);
}

function codesOf(scope: Scope): string[] {
  const code = {
    qualname: scope.qualname,
    params: scope.params.map((param) => param.name),
    slots: [...scope.locals].sort(),
    cells: scope.cells,
    classCell: scope.usesClassCell,
    frees: scope.frees,
    generator: scope.isGenerator,
  };
  return [canonical(code), ...scope.children.flatMap(codesOf)];
}

function canonical(value: unknown): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value as object).sort()));
}

describe('the symbol table', () => {
  for (const { file, table, codes } of recorded) {
    const source = readFileSync(new URL(file, SAMPLES), 'utf8');

    it(`reaches every name of ${file} as CPython does`, () => {
      compareTables(table, tableOf(source).top);
    });

    it(`gives the functions of ${file} CPython's slots, cells and closures`, () => {
      expect(codesOf(tableOf(source).top).sort()).toEqual(codes.map(canonical).sort());
    });
  }

  it('answers a name that a function never mentions as a global', () => {
    const [f] = tableOf('def f(): pass').top.children;
    expect(f.lookup('print')).toBe('global');
  });

  it('mangles private names by the class around, without its leading underscores', () => {
    const [outer] = tableOf('class __A:\n  def f(self): pass').top.children;
    const [method] = outer.children;
    expect(['__x', '__x__', '_x', 'x'].map((name) => method.mangle(name))).toEqual([
      '_A__x',
      '__x__',
      '_x',
      'x',
    ]);
  });

  it('names each kind of parameter, in the order of the frame', () => {
    const [f] = tableOf('def f(a, /, b, *c, d, **e): x = 1').top.children;
    expect(f.params).toEqual([
      { name: 'a', kind: 'positionalOnly' },
      { name: 'b', kind: 'positional' },
      { name: 'd', kind: 'keywordOnly' },
      { name: 'c', kind: 'varPositional' },
      { name: 'e', kind: 'varKeyword' },
    ]);
    expect(f.locals).toEqual(['a', 'b', 'd', 'c', 'e', 'x']);
  });

  it('points at the statement that is wrong', () => {
    expect(errorOf('def f():\n    x = 1\n    global x\n')).toBe(
      "3:4 name 'x' is assigned to before global declaration",
    );
    expect(errorOf('if 1:\n    return\n')).toBe("2:4 'return' outside function");
  });

  it('lets break and continue stand in a try inside a loop', () => {
    expect(errorOf('while 1:\n  try:\n    continue\n  finally:\n    break\n')).toBe('');
  });
});
