import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Const, Unit, UnitText } from '../bytecode/code';
import { compileUnit } from '../compile/unit';
import { parseModule } from '../parse/parse';
import { compileStdlib, moduleName } from '../stdlib-compile';
import { analyse } from '../symbols/analyse';
import { packRest, packText, packUnit, unpackRest, unpackText, unpackUnit } from './pack';

const STDLIB = join(import.meta.dirname, '..', '..', 'stdlib');
const PATHS = readdirSync(STDLIB, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.py'),
);

/** As it comes out of a file. */
function unpacked(unit: Unit & { text: UnitText }): Unit {
  const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  return unpackUnit(unit.name, stored(packUnit(unit)), unpackText(stored(packText(unit.text))));
}

function compiled(source: string): Unit & { text: UnitText } {
  const parsed = parseModule(source);
  if ('error' in parsed) throw new Error(parsed.error.message);
  const analysed = analyse(parsed.module, parsed.positions);
  if ('error' in analysed) throw new Error(analysed.error.message);
  const names = { name: 'x', filename: '/usr/lib/python3.11/x.py' };
  return compileUnit(parsed.module, analysed.table, { ...names, source, internal: true, hidden: false });
}

describe('packed units', () => {
  it.each(PATHS)('%s comes out as it went in', (path) => {
    const name = moduleName(path.replaceAll('\\', '/'));
    const unit = compileStdlib(name, readFileSync(join(STDLIB, path), 'utf8'));
    expect(unpacked(unit)).toEqual(unit);
  });

  it('keep every kind of constant', () => {
    const unit = compiled(
      'a = [0, -7, 2**60, 9007199254740991, -0.0, 1e999, 1.5, "ä\\n", b"\\x00\\xff", (1, ("x", None)), True, False, ...]\n' +
        'f(x=1, y=9007199254740993)\n',
    );
    const kinds = new Set(unit.codes[0].consts.map(kindOf));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['number', 'bigint', 'float', 'string', 'bytes', 'tuple', 'boolean', 'names']),
    );
    expect(unpacked(unit)).toEqual(unit);
  });

  it('have the bodies of late codes apart', () => {
    const unit = compiled(
      'def f(a, *, b="x"):\n    c = lambda: (a, b)\n    try:\n        return c() + (1, 2)\n    finally: print(b)\n',
    );
    const codes = unit.codes.map((code, i) => (i === 0 ? code : { ...code, late: true }));
    const packed = packUnit({ ...unit, codes });
    expect(packed.numbers.length).toBeLessThan(packUnit(unit).numbers.length);
    const half = unpackUnit(unit.name, packed, unit.text, 'the rest');
    expect(half).toMatchObject({ restAt: 'the rest' });
    expect(half.codes.map(({ late = false, name }) => [name, late])).toEqual([
      ['<module>', false],
      ['<lambda>', true],
      ['f', true],
    ]);
    const rest = packRest({ ...unit, codes });
    const whole = half.codes.map((code, i) => ({
      ...code,
      ...unpackRest(half, rest).get(i),
      late: undefined,
    }));
    expect(whole).toEqual(unit.codes);
  });

  it('are refused where a number is missing', () => {
    const packed = packUnit(compiled('x = 1\n'));
    const short = { ...packed, numbers: packed.numbers.slice(0, -1) };
    expect(() => unpackUnit('x', short, { textAt: '' })).toThrow('no number at');
  });
});

const kindOf = (c: Const): string => (typeof c === 'object' ? Object.keys(c)[0] : typeof c);
