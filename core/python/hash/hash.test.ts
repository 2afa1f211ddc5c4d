import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Int } from '../number/int';
import {
  differences,
  type Recorded,
  RecordedFloat,
  readRecorded,
  type Tried,
} from '../number/testing/recorded';
import { hashFrozenSet, hashTuple } from './composite';
import { type Hash, hashFloat, hashInt } from './numeric';
import * as operations from './set-operations';
import { type SetPolicy, SetTable } from './set-table';
import { hashBytes, hashStr } from './text';

const ints: SetPolicy<Int> = { hash: hashInt, equal: (a, b) => a === b };

type Operation = [string, number, unknown];

function range([start, stop, step]: number[]): number[] {
  const all: number[] = [];
  for (let i = start; i < stop; i += step) all.push(i);
  return all;
}

/** In-place operations of one set, as scripts/record-text.py has them. */
function alone(name: string, set: SetTable<Int>, arg: unknown): void {
  if (name === 'add') set.add(arg as Int);
  else if (name === 'discard') set.discard(arg as Int);
  else if (name === 'many') for (const key of range(arg as number[])) set.add(key);
  else if (name === 'fewer') for (const key of range(arg as number[])) set.discard(key);
  else if (name === 'clear') set.clear();
  else if (name === 'list') for (const key of arg as Int[]) set.add(key);
  else if (name === 'dict') {
    const keys = new Set(arg as Int[]);
    set.reserve(keys.size);
    for (const key of keys) set.add(key);
  }
}

const MAKING: Record<string, (a: SetTable<Int>, b: SetTable<Int>) => SetTable<Int>> = {
  copy: (a) => a.copy(),
  or: operations.union,
  and: operations.intersection,
  sub: operations.difference,
  xor: operations.symmetricDifference,
};

const CHANGING: Record<string, (a: SetTable<Int>, b: SetTable<Int>) => void> = {
  ior: (a, b) => a.merge(b),
  iand: operations.intersectionUpdate,
  isub: operations.differenceUpdate,
  ixor: operations.symmetricDifferenceUpdate,
};

function setProgram(program: Operation[], policy = ints): unknown[] {
  const sets = [0, 1, 2].map(() => new SetTable<Int>(policy));
  const log: unknown[] = [];
  for (const [name, at, arg] of program) {
    const other = arg as number;
    if (name === 'pop') log.push(sets[at].pop());
    else if (MAKING[name] !== undefined) sets[other] = MAKING[name](sets[at], sets[other]);
    else if (CHANGING[name] !== undefined) CHANGING[name](sets[at], sets[other]);
    else alone(name, sets[at], arg);
    // Going on with the decoded table must make no difference.
    sets[at] = SetTable.fromState(policy, structuredClone(sets[at].state()));
    log.push([...sets[at]]);
  }
  return [...log, ...sets.map((set) => [...set])];
}

function nestedHash(value: unknown, recorded: Recorded): Hash {
  if (Array.isArray(value)) {
    return hashTuple(value.map((item, at) => nestedHash(item, (recorded as Recorded[])[at])));
  }
  return typeof recorded === 'string' && recorded[0] === 'f'
    ? hashFloat(value as number)
    : hashInt(value as Int);
}

describe('hashes and sets as CPython recorded them', () => {
  const cases = readRecorded('recorded.jsonl', import.meta.url);
  const functions: Record<string, Tried> = {
    hashInt,
    hashFloat,
    hashFrozenSet: (keys: Int[]) => hashFrozenSet([...new Set(keys)].map(hashInt)),
    setProgram: (program: [string, number, unknown][]) => setProgram(program),
  };
  it.each(Object.keys(functions))('%s gives what CPython gave', (name) => {
    expect(cases[name].length).toBeGreaterThan(5);
    expect(differences(cases[name], functions[name])).toEqual([]);
  });

  it('hashes of nested tuples are what CPython gave', () => {
    for (const [tuple, expected] of cases.hashNested) {
      const got = differences([[tuple, expected]], (value) => nestedHash(value, tuple));
      expect(got).toEqual([]);
    }
  });
});

describe('a float in a recorded case', () => {
  it('is told apart from an int', () => {
    expect(new RecordedFloat(1).value).toBe(1);
  });
});

describe('sets', () => {
  it('count every key that comes and goes', () => {
    const counts = new Map<Int, number>();
    const count = (key: Int, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
    const policy: SetPolicy<Int> = { ...ints, keep: (key) => count(key, 1), drop: (key) => count(key, -1) };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 })),
        fc.array(fc.integer({ min: 0, max: 300 })),
        (x, y) => {
          counts.clear();
          const a = new SetTable<Int>(policy);
          const b = new SetTable<Int>(policy);
          for (const key of x) a.add(key);
          for (const key of y) b.add(key);
          const others = [operations.union(a, b), operations.intersection(a, b), operations.difference(a, b)];
          others.push(operations.symmetricDifference(a, b));
          operations.differenceUpdate(a, b);
          operations.intersectionUpdate(b, others[3]);
          const expected = new Map<Int, number>();
          for (const set of [a, b, ...others]) {
            for (const key of set) expected.set(key, (expected.get(key) ?? 0) + 1);
          }
          for (const [key, n] of counts) expect(n).toBe(expected.get(key) ?? 0);
          expect(counts.size).toBeGreaterThanOrEqual(expected.size);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('can be used where equality is decided outside', () => {
    const table = new SetTable<{ name: string }>({ hash: () => 7, equal: () => false });
    const a = { name: 'a' };
    const b = { name: 'b' };
    table.addNew(a, 7);
    table.addNew(b, 7);
    expect(table.candidates(7)).toEqual([a, b]);
    expect(table.discardIdentical(a, 7)).toBe(true);
    expect([...table]).toEqual([b]);
  });
});

describe('hashes of text', () => {
  it('are safe numbers, equal for equal text and bytes, and spread over small tables', () => {
    const low = new Set<number>();
    for (let i = 0; i < 1000; i++) {
      const hash = hashStr(`name${i}`) as number;
      expect(Number.isSafeInteger(hash)).toBe(true);
      expect(hashBytes(new TextEncoder().encode(`name${i}`))).toBe(hash);
      low.add(hash & 1023);
    }
    // 1000 random throws hit about 1024·(1−1/e) places.
    expect(low.size).toBeGreaterThan(600);
  });
});
