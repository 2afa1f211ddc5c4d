import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadBytes } from '../../base/bytes';
import type { DictData } from '../object/dict';
import { adoptList, newFloat, newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import type { ModuleData } from '../object/payloads';
import type { SetData } from '../object/set';
import { NONE, T } from '../object/type';
import { readCorpus } from '../testing/corpus';
import { keyOf } from '../vm/keys';
import { MISSING } from '../vm/missing';
import { newSet } from '../vm/sets';
import type { VM } from '../vm/vm';
import { codecOf } from './kinds/index';
import { EVERYTHING } from './testing/everything';
import { buildGraph, graphSteps } from './testing/random-graph';
import { firstDifference } from './testing/same-graph';
import { someVm } from './testing/some-vm';

/** What a VM consists of for the program. */
const rootsOf = (vm: VM): unknown => ({
  modules: vm.modules.dict,
  helpers: vm.helpers,
  builtins: vm.builtins,
  queue: vm.finalizers.queue,
  threads: vm.threads.map(({ stack, frames, depth, exc, object, name }) => ({
    stack: depth < 0 ? [] : stack.slice(0, frames[depth].bp + frames[depth].code.nregs),
    frames: frames.slice(0, depth + 1),
    exc,
    object,
    name,
  })),
  exitError: vm.exitError,
  nextId: vm.nextId,
  cells: vm.cells,
  linesDone: vm.linesDone,
});

const holding = (v: Value): { sent: Value; got: Value } => {
  const { vm, copy } = someVm();
  vm.builtinNames.setStr('graph', v);
  return { sent: v, got: copy().builtinNames.getStr('graph') as Value };
};

const mainDict = (vm: VM): DictData =>
  ((vm.modules.get('__main__') as Obj).p as ModuleData).dict.p as DictData;

describe('a VM as bytes', () => {
  it('has after decoding the same objects, shared in the same way, with the same counts', () => {
    const { vm, decode } = someVm();
    fc.assert(
      fc.property(graphSteps, (steps) => {
        const graph = buildGraph(vm, steps);
        const copy = decode(vm.encode());
        const got = copy.builtinNames.getStr('graph') as Obj;
        expect(firstDifference(graph, got)).toBe(undefined);
        (graph.p as Value[]).forEach((v, i) => {
          if (typeof v !== 'object') return;
          const twin = (got.p as Obj[])[i];
          expect(copy.knownId(twin)).toBe(vm.knownId(v));
          expect(copy.finalized.has(twin)).toBe(vm.finalized.has(v));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same bytes again when a decoded VM is encoded', () => {
    const { vm, decode } = someVm();
    fc.assert(
      fc.property(graphSteps, (steps) => {
        buildGraph(vm, steps);
        const bytes = vm.encode();
        expect(decode(bytes).encode()).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it.each(readCorpus('language').filter((_, i) => i % 8 === 0))(
    'leaves nothing out in the middle of $name',
    ({ source }) => {
      const { vm, advance, copy } = someVm(source);
      for (let round = 0; round < 12 && !vm.exited; round++) {
        advance(97);
        if (!vm.exited) expect(firstDifference(rootsOf(vm), rootsOf(copy()))).toBe(undefined);
      }
    },
  );

  it('leaves nothing out in the rarer states of a process, at every 29th instruction', () => {
    const { vm, advance, copy } = someVm(EVERYTHING);
    for (advance(29); !vm.exited; advance(29)) {
      const difference = firstDifference(rootsOf(vm), rootsOf(copy()));
      if (difference !== undefined) throw new Error(difference);
    }
    expect(vm.modules.has('random')).toBe(true);
  }, 60_000);

  it('takes a chain of 100,000 lists', () => {
    let chain: Obj = adoptList([]);
    for (let i = 0; i < 100_000; i++) {
      chain.rc++;
      chain = adoptList([chain]);
    }
    const { got } = holding(chain);
    expect(firstDifference(chain, got)).toBe(undefined);
  });

  it('keeps every number exactly', () => {
    const numbers = [0, -1, 2 ** 49, -(2 ** 49), 2 ** 53 - 1, 1 - 2 ** 53, 2n ** 64n, -(2n ** 200n)];
    const floats = [-0, 0.1, Number.NaN, Number.NEGATIVE_INFINITY, Number.MIN_VALUE];
    const { sent, got } = holding(newTuple([...numbers, ...floats.map(newFloat)]));
    expect(firstDifference(sent, got)).toBe(undefined);
    expect(Object.is(((got as Obj).p as Obj[])[numbers.length].p, -0)).toBe(true);
  });

  it('keeps lone surrogates and long texts', () => {
    const texts = ['\ud800', 'a\udfffb', '😀', '中'.repeat(1000), '\0', ''];
    expect((holding(newTuple(texts)).got as Obj).p as string[]).toEqual(texts);
  });

  it('leads to the same built-in objects', () => {
    const { vm } = someVm();
    const values = [NONE, MISSING, T.dict, vm.native('list.append')];
    const { got } = holding(newTuple(values));
    expect((got as Obj).p).toEqual(values);
    ((got as Obj).p as Value[]).forEach((v, i) => {
      expect(v).toBe(values[i]);
    });
  });

  it('leads to the descriptors of built-in types', () => {
    const descriptor = (T.type.p as { dict: Map<string, Obj> }).dict.get('__name__') as Obj;
    expect(holding(newTuple([descriptor])).got).toHaveProperty('p', [descriptor]);
  });

  it('keeps a constant one object with its code', () => {
    const { vm: original, advance, copy } = someVm('x = (1.5, (2.5, "a"))\ny = x[1]\nz = 0\nz = 1\n');
    while (mainDict(original).getStr('y') === undefined) advance(1);
    const vm = copy();
    const x = mainDict(vm).getStr('x') as Obj;
    expect(x.kind).toBe(K.Tuple);
    expect((x.p as Value[])[1]).toBe(mainDict(vm).getStr('y'));
    expect([...vm.loadedCodes()].some((code) => code.consts.includes(x))).toBe(true);
  });

  it('goes on with the order of a set that had members taken out', () => {
    const { vm, copy } = someVm();
    const set = newSet(K.Set);
    const data = set.p as SetData;
    for (let i = 0; i < 50; i++) data.add(keyOf(vm, i * 37) as number, i * 37);
    for (let i = 10; i < 30; i++) data.remove(keyOf(vm, i * 37) as number);
    data.pop();
    vm.builtinNames.setStr('graph', set);
    const twin = (copy().builtinNames.getStr('graph') as Obj).p as SetData;
    for (const s of [data, twin]) for (let i = 100; i < 120; i++) s.add(i * 101, i * 101);
    expect([...twin.values()]).toEqual([...data.values()]);
    expect(Array.from({ length: 20 }, () => twin.pop())).toEqual(
      Array.from({ length: 20 }, () => data.pop()),
    );
  });

  it('keeps the identity number of a built-in object that nothing refers to', () => {
    const { vm, copy } = someVm();
    const id = vm.idOf(T.slice);
    const twin = copy();
    expect(twin.knownId(T.slice)).toBe(id);
    expect(twin.idOf(adoptList([]))).toBe(vm.idOf(adoptList([])));
  });
});

describe('codecOf', () => {
  it('knows every kind of object that a program can make', () => {
    const never: number[] = [K.None, K.NotImplemented, K.Ellipsis, K.Native, K.MemberDescriptor];
    for (const [name, kind] of Object.entries(K)) {
      if (never.includes(kind)) expect(() => codecOf(kind), name).toThrow(/cannot be encoded/);
      else expect(codecOf(kind), name).toBeDefined();
    }
  });
});

describe('decoding', () => {
  it('refuses the bytes of another program', () => {
    const bytes = someVm('a = 1\n').vm.encode();
    expect(() => someVm('a = 2\n').decode(bytes)).toThrow(/another program/);
  });

  it('refuses another version of the format', () => {
    const { vm, decode } = someVm();
    const bytes = vm.encode();
    bytes[0]++;
    expect(() => decode(bytes)).toThrow(/format/);
  });

  it('refuses bytes that were cut, wherever', () => {
    const { vm, decode } = someVm();
    const bytes = vm.encode();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => decode(bytes.slice(0, length))).toThrow(BadBytes);
      }),
      { numRuns: 60 },
    );
    expect(() => decode(Uint8Array.of(...bytes, 0))).toThrow(BadBytes);
  });
});
