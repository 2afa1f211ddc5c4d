import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program';

/** Recorded by scripts/record-pickles.py. */
interface PickleRow {
  expression: string;
  pickles: string[];
  loaded: string[];
}
interface TornRow {
  pickle: string;
  result: string;
}

function recorded<Row>(file: string): { world: string; rows: Row[] } {
  const text = readFileSync(new URL(`samples/${file}`, import.meta.url), 'utf8');
  const [first, ...rows] = text.trimEnd().split('\n');
  return {
    world: (JSON.parse(first) as { world: string }).world,
    rows: rows.map((row) => JSON.parse(row) as Row),
  };
}

function show(world: string, calls: string[], swap = false): string[] {
  const source = `${world}\n${calls.map((call) => `show(lambda: ${call})`).join('\n')}\n`;
  const swaps = swap ? { stride: 1, burst: 3, pause: 50, growth: 20 } : undefined;
  const { stdout, stderr } = runProgram(source, { filename: 'program.py', swaps });
  expect(stderr).toBe('');
  return stdout
    .trimEnd()
    .replace(/ at 0x[0-9a-f]+/g, ' at 0x')
    .split('\n');
}

/** A long pickle is recorded by its length and hash. */
function shortened(line: string, like: string): string {
  if (!like.startsWith('sha256') || line.startsWith('error')) return line;
  const bytes = Buffer.from(line, 'hex');
  return `sha256 ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;
}

function bytesLiteral(hex: string): string {
  return `b'${hex.replace(/../g, '\\x$&')}'`;
}

describe('pickle', () => {
  const { world, rows } = recorded<PickleRow>('pickles.jsonl');

  /** In parts, so that each takes a second or two. */
  const PART = 40;
  const parts = Array.from({ length: Math.ceil(rows.length / PART) }, (_, i) => i * PART);

  it.each(parts)(
    'gives the bytes and errors of CPython, in every protocol, and reads them back, from row %i',
    (from) => {
      const part = rows.slice(from, from + PART);
      const lines = show(
        world,
        part.map((row) => row.expression),
      );
      const ours = part.map(({ expression, pickles }, i) => {
        const own = lines.slice(12 * i, 12 * i + 12);
        return {
          expression,
          pickles: pickles.map((like, protocol) => shortened(own[2 * protocol], like)),
          loaded: own.filter((_, at) => at % 2 === 1),
        };
      });
      expect(ours).toEqual(part);
    },
  );
});

describe('torn pickles', () => {
  const { world, rows } = recorded<TornRow>('torn.jsonl');

  it('give the errors of CPython', () => {
    const lines = show(
      world,
      rows.map((row) => bytesLiteral(row.pickle)),
    );
    expect(rows.map(({ pickle }, i) => ({ pickle, result: lines[i] }))).toEqual(rows);
  });
});
