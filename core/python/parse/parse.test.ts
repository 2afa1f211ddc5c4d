import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProgramError } from '../face';
import { analyse } from '../symbols/analyse';
import type { ConstantValue, Expr, Module } from './ast';
import { parseModule } from './parse';

interface WrongProgram {
  source: string;
  type: string;
  message: string;
  line: number;
  column: number;
}

function readSample(name: string): string {
  return readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');
}

function moduleOf(source: string): Module {
  const parsed = parseModule(source);
  if ('error' in parsed) throw new Error(`${parsed.error.line}: ${parsed.error.message}`);
  return parsed.module;
}

function errorOf(source: string): ProgramError | null {
  const parsed = parseModule(source);
  if ('error' in parsed) return parsed.error;
  const analysed = analyse(parsed.module, parsed.positions);
  return 'error' in analysed ? analysed.error : null;
}

/** The value of `x = …`. */
function assignedBy(expression: string): Expr {
  const [statement] = moduleOf(`x = ${expression}\n`).body;
  if (statement.nodeType !== 'Assign') throw new Error('no assignment');
  return statement.value;
}

function constantOf(expression: string): ConstantValue {
  const value = assignedBy(expression);
  if (value.nodeType !== 'Constant') throw new Error(`${expression} is no constant`);
  return value.value;
}

// ---- trees -------------------------------------------------------------------------------------------------------

/** Our tree in the words of scripts/record-trees.py. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const { lineno, col_offset, end_lineno, end_col_offset, ...fields } = node as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) out[key] = plain(value);
  if (out.nodeType === 'Constant' || out.nodeType === 'MatchSingleton')
    out.value = plainConstant(fields.value as ConstantValue);
  if (lineno !== undefined) out.at = [lineno, col_offset, end_lineno, end_col_offset];
  return out;
}

function plainConstant(value: ConstantValue): unknown {
  switch (value.kind) {
    case 'int':
      return { kind: 'int', value: String(value.value) };
    case 'bytes':
      return { kind: 'bytes', value: [...value.value] };
    default:
      return value;
  }
}

/** Floats as JavaScript numbers, whatever their text. */
function withNumbers(key: string, value: unknown): unknown {
  const constant = value as { kind?: string; value?: string };
  if (key !== 'value' || constant?.kind !== 'float') return value;
  return {
    kind: 'float',
    value: constant.value === 'inf' ? Number.POSITIVE_INFINITY : Number(constant.value),
  };
}

describe('the tree', () => {
  it("equals CPython's, with every position, for each statement of right.py", () => {
    const expected: unknown[] = JSON.parse(readSample('right.json'), withNumbers);
    const body = moduleOf(readSample('right.py')).body.map(plain);
    expect(body.length).toBe(expected.length);
    for (const [i, statement] of expected.entries()) expect(body[i]).toEqual(statement);
  });

  it('tells floats from ints', () => {
    expect(constantOf('1.0')).toEqual({ kind: 'float', value: 1 });
    expect(constantOf('1')).toEqual({ kind: 'int', value: 1 });
    expect(constantOf('1e400')).toEqual({ kind: 'float', value: Number.POSITIVE_INFINITY });
  });

  it('keeps ints exact beyond the safe range', () => {
    expect(constantOf('9007199254740991')).toEqual({ kind: 'int', value: 9007199254740991 });
    expect(constantOf('9007199254740993')).toEqual({ kind: 'int', value: 9007199254740993n });
  });

  it('tells the ellipsis from a string of three dots', () => {
    expect(constantOf('...')).toEqual({ kind: 'ellipsis' });
    expect(constantOf('"..."')).toEqual({ kind: 'str', value: '...' });
  });

  it('is the same with \\r\\n, \\r and a byte order mark', () => {
    const tree = moduleOf('if x:\n    y = """a\nb"""\n');
    expect(moduleOf('\ufeffif x:\r\n    y = """a\r\nb"""\r\n')).toEqual(tree);
    expect(moduleOf('if x:\r    y = """a\rb"""\r')).toEqual(tree);
  });

  it('lets a form feed begin a line, as old sources have it', () => {
    expect(moduleOf('x = 1\n\f\n\fy = "\f"\n').body.length).toBe(2);
  });

  it('puts the expressions of an f-string at their own place', () => {
    const value = assignedBy('f"é{ab}"');
    if (value.nodeType !== 'JoinedStr' || value.values[1].nodeType !== 'FormattedValue') throw new Error();
    expect(value.values[1].value).toMatchObject({ lineno: 1, col_offset: 9, end_col_offset: 11 });
  });

  it('compares identifiers in normal form KC', () => {
    expect(moduleOf('ﬁ = 1').body[0]).toMatchObject({ targets: [{ id: 'fi' }] });
  });

  it('keeps annotations as text where the program imports that from the future', () => {
    const source = 'from __future__ import annotations\ndef f(a: list[int]) -> Nowhere: pass\n';
    expect(moduleOf(source).body[1]).toMatchObject({
      args: { args: [{ annotation: { value: { kind: 'str', value: 'list[int]' } } }] },
      returns: { value: { value: 'Nowhere' } },
    });
  });
});

// ---- errors ------------------------------------------------------------------------------------------------------

/** Inside f-strings CPython 3.11 shows a place in a text it made up, for `__debug__` the whole statement. */
function isPlacedBetter({ source, message }: WrongProgram): boolean {
  return /\bf["']/.test(source) || /__debug__/.test(message);
}

describe('a wrong program', () => {
  const wrong: WrongProgram[] = JSON.parse(readSample('wrong.json'));

  it.each(wrong.map((program) => [program.source, program] as const))(
    '%j is refused as by CPython',
    (source, program) => {
      const { type, message, line, column } = program;
      const error = errorOf(source)!;
      expect({ type: error.type, message: error.message, line: error.line }).toEqual({ type, message, line });
      if (!isPlacedBetter(program)) expect((error.caret ?? error).column).toBe(column);
      expect(error.endLine > error.line || error.endColumn > error.column).toBe(true);
    },
  );

  it('has its columns in UTF-16 units', () => {
    expect(errorOf('x = "😀" y')).toMatchObject({ message: 'invalid syntax', column: 9, endColumn: 10 });
  });

  it('shows faults in f-strings where they are', () => {
    expect(errorOf('print(f"{a} {b c}")')).toMatchObject({ line: 1, column: 13, endColumn: 16 });
    expect(errorOf('x = f"""\n{a}\n{b c}"""')).toMatchObject({ line: 3, column: 1 });
  });

  it('is refused when it is too long', () => {
    expect(errorOf('x'.repeat(300_000))?.message).toContain('too long');
  });

  it('is refused when it holds a null character', () => {
    expect(errorOf('x = "\0"')?.message).toBe('source code string cannot contain null bytes');
  });
});

describe('what Lockstep does not support', () => {
  it.each([
    [
      'async def f(): pass',
      'async functions are not supported by Lockstep: use threads or processes instead (line 1)',
    ],
    [
      '\nasync for x in y: pass',
      'async for loops are not supported by Lockstep: use threads or processes instead (line 2)',
    ],
    [
      'async with x: pass',
      'async with statements are not supported by Lockstep: use threads or processes instead (line 1)',
    ],
    [
      'def f():\n  x = await y',
      'await expressions are not supported by Lockstep: use threads or processes instead (line 2)',
    ],
    [
      'x = [a async for a in b]',
      'asynchronous comprehensions are not supported by Lockstep: use threads or processes instead (line 1)',
    ],
    ['type X = int', 'type statements are not supported by Lockstep (line 1)'],
    ['def f[T](x): pass', 'type parameters are not supported by Lockstep (line 1)'],
    ['class A[T]: pass', 'type parameters are not supported by Lockstep (line 1)'],
  ])('%j is named, with its line', (source, message) => {
    expect(errorOf(source)).toMatchObject({ type: 'UnsupportedError', message });
  });

  it('takes match, case and type as names', () => {
    expect(errorOf('match = case = type = 1\nmatch[case]\nmatch(type)\nprint(match - 1)\n')).toBeNull();
  });
});

describe('deep nesting', () => {
  const nest = (open: string, close: string, count: number) =>
    `x = ${open.repeat(count)}1${close.repeat(count)}\n`;
  const blocks = (count: number) =>
    `${Array.from({ length: count }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')}${' '.repeat(count)}y\n`;

  it.each([
    [nest('(', ')', 201), 'too many nested parentheses'],
    [blocks(100), 'too many levels of indentation'],
    [nest('-', '', 500), 'the program is nested too deeply here'],
    [nest('lambda: ', '', 5000), 'the program is nested too deeply here'],
    [nest('1 if y else ', '', 2000), 'the program is nested too deeply here'],
    [nest('1 + ', '', 3000), 'the program is nested too deeply here'],
    [`x = a${'.b'.repeat(5000)}\n`, 'the program is nested too deeply here'],
    [`if x: y\n${'elif x: y\n'.repeat(1000)}`, 'the program is nested too deeply here'],
  ])('is a SyntaxError, never an overflow (case %#)', (source, message) => {
    expect(errorOf(source)?.message).toBe(message);
  });

  it.each([
    nest('(', ')', 200),
    nest('[', ']', 200),
    nest('{1: ', '}', 200),
    nest('f(', ')', 200),
    nest('[lambda: ', ']', 180),
    nest('-', '', 300),
    nest('1 + ', '', 1400),
    `x = a${'.b()'.repeat(600)}\n`,
    `if x: y\n${'elif x: y\n'.repeat(350)}`,
    blocks(99),
  ])('is read up to its limits (case %#)', (source) => {
    expect(errorOf(source)).toBeNull();
  });
});
