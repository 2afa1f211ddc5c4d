import { describe, expect, it } from 'vitest';
import { encodeChanges, encodeVm } from '../encode/encode';
import type { Program } from '../face';
import { compileProgram } from '../index';
import type { DictData } from '../object/dict';
import { K, Obj, type Value } from '../object/obj';
import { moduleDict } from '../object/payloads';
import { references } from '../object/references';
import { FIRST_ROOM } from '../object/registry';
import { bumpTypeEpoch, typeData } from '../object/type';
import { countTypeEdit } from '../object/type-edits';
import { nextTurn, refsOf, WEAK_REF, type WeakRefData, watch } from '../object/weak';
import { stdlibModules } from '../stdlib';
import { setAttr } from './attr';
import { prepareVm } from './boot';
import { forkedVm } from './fork';
import { setOnFunction } from './function-attrs';
import { LibraryImage } from './library-image';
import { VM } from './vm';

const options = { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' } as const;

function compiled(source: string): Program {
  const answer = compileProgram(source);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.program;
}

const program = compiled(
  'from multiprocessing import Process, Queue, Pool, Manager, Value\nimport re, logging\n',
);

const module = (vm: VM, name: string): DictData => moduleDict(vm.preloaded.get(name)?.get(name) as Obj);
const named = (vm: VM, path: string, name: string): Obj => module(vm, path).getStr(name) as Obj;

/** What a process may do to the library: each is done to a VM, and must not be felt by the next. */
const marks: Record<string, (vm: VM) => void> = {
  'a name of a module': (vm) => module(vm, 'multiprocessing').setStr('Process', 1),
  'a new name of a module': (vm) => module(vm, 'multiprocessing').setStr('added', 1),
  'a deleted name of a module': (vm) => module(vm, 'multiprocessing').remove('Process'),
  'the contents of a list': (vm) => (vm.helper('_reprs') as { p: Value[] }).p.push(1),
  'the members of a set': (vm) => named(vm, 'multiprocessing.process', '_children').p.add('x', 'x'),
  'an attribute of a class': (vm) => {
    typeData(named(vm, 'queue', 'Queue')).dict.set('x', 1);
    bumpTypeEpoch();
  },
  'a subclass': (vm) => {
    typeData(named(vm, 'queue', 'Queue')).subclasses.push(named(vm, 'queue', 'LifoQueue'));
    countTypeEdit();
  },
  'the name of a class': (vm) => {
    setAttr(vm, named(vm, 'queue', 'Queue'), '__name__', 'Other');
  },
  'what a function is made of': (vm) => {
    setOnFunction(named(vm, 'copyreg', 'pickle'), '__module__', 'another');
  },
  'attributes of an instance': (vm) => {
    const process = named(vm, 'multiprocessing.process', '_current_process');
    process.shape = process.shape?.with('added');
    process.slots = [...(process.slots as Value[]).map(() => 1), 'x'];
  },
  'counts of references': (vm) => {
    named(vm, 'queue', 'Queue').rc -= 5;
  },
};

/** All that can be reached, as text: names, kinds, counts, plain values. */
function picture(vm: VM): string[] {
  const seen = new Map<Obj, number>();
  const lines: string[] = [];
  const see = (v: Value | undefined): string => {
    if (typeof v !== 'object') return String(v);
    if (!seen.has(v)) seen.set(v, seen.size);
    return `#${seen.get(v)}`;
  };
  see(vm.helpers);
  see(vm.builtins);
  for (const [name, found] of vm.modules) lines.push(`${name} ${see(found)}`);
  for (const [name, brought] of vm.preloaded) lines.push(`${name} ${[...brought.values()].map(see)}`);
  for (const obj of seen.keys()) {
    const names = obj.kind === K.Dict ? [...(obj.p as DictData).map.keys()].map((key) => String(key)) : [];
    const subclasses = obj.kind === K.Type ? [typeData(obj).name, ...typeData(obj).subclasses.map(see)] : [];
    lines.push(
      `${obj.kind} ${obj.rc} ${obj.shape?.names} ${names} ${references(obj).map(see)} ${subclasses} ${vm.knownId(obj)}`,
    );
  }
  return lines;
}

/** A process on the library, as one that is about to fork. */
function forking(): { parent: VM; image: LibraryImage } {
  const parent = prepareVm(program, options);
  const image = new LibraryImage(parent);
  parent.registry.room = FIRST_ROOM;
  return { parent, image };
}

describe('the library that one process after the other is given', () => {
  for (const [what, mark] of Object.entries(marks)) {
    it(`is as it was made, after a process changed ${what}`, () => {
      const first = prepareVm(program, options);
      const image = new LibraryImage(first);
      const before = picture(first);
      mark(first);
      expect(picture(first)).not.toEqual(before);
      expect(picture(image.lend(program, options))).toEqual(before);
    });
  }

  for (const [what, mark] of Object.entries(marks)) {
    it(`is as a process left it in the child that it forked, after it changed ${what}`, () => {
      const { parent, image } = forking();
      mark(parent);
      const before = picture(parent);
      const bytes = encodeChanges(parent, [parent.thread]);
      const child = forkedVm(image.lend(program, options), parent.kernel, bytes);
      expect(picture(child)).toEqual(before);
      expect(bytes.length).toBeLessThan(encodeVm(parent).length / 20);
    });
  }

  it('has none of the weak references that the process before made to it', () => {
    const { parent, image } = forking();
    const queue = named(parent, 'queue', 'Queue');
    const before = [...refsOf(queue)];
    const ref = new Obj(K.WeakRef, WEAK_REF, {
      target: queue,
      callback: undefined,
      turn: nextTurn(queue),
      hash: undefined,
    } satisfies WeakRefData);
    watch(ref);
    expect(refsOf(queue)).toEqual([...before, ref]);
    image.lend(program, options);
    expect(refsOf(queue)).toEqual(before);
  });

  it('is written by the entries of a dict that have changed or come, as long as none has gone', () => {
    const written = (change: (names: DictData) => void): number => {
      const { parent } = forking();
      change(module(parent, 'multiprocessing'));
      return encodeChanges(parent, [parent.thread]).length;
    };
    const untouched = written(() => {});
    expect(written((names) => names.setStr('Process', 1)) - untouched).toBeLessThan(10);
    expect(written((names) => names.setStr('added', 1)) - untouched).toBeLessThan(20);
    expect(written((names) => names.remove('Process')) - untouched).toBeGreaterThan(100);
  });

  it('keeps what a process numbered, in the child that it forked', () => {
    const { parent, image } = forking();
    const queue = named(parent, 'queue', 'Queue');
    const id = parent.idOf(queue);
    const child = forkedVm(
      image.lend(program, options),
      parent.kernel,
      encodeChanges(parent, [parent.thread]),
    );
    expect([child.knownId(queue), child.nextId]).toEqual([id, parent.nextId]);
  });

  it('keeps the entries that call sites remember also in a forked child, and tells them of names that are gone', () => {
    const { parent, image } = forking();
    const { map } = module(parent, 'multiprocessing');
    const kept = map.get('Process');
    const gone = map.get('Queue');
    module(parent, 'multiprocessing').remove('Queue');
    module(parent, 'multiprocessing').setStr('Process', 1);
    const bytes = encodeChanges(parent, [parent.thread]);
    forkedVm(image.lend(program, options), parent.kernel, bytes);
    expect(map.get('Process')).toBe(kept);
    expect([kept?.v, gone?.v, map.has('Queue')]).toEqual([1, undefined, false]);
  });

  it('is refused to a child whose worker has no such library', () => {
    const { parent } = forking();
    const bytes = encodeChanges(parent, [parent.thread]);
    const bare = new VM(program, parent.kernel, options);
    expect(() => forkedVm(bare, parent.kernel, bytes)).toThrow('the one at hand has 0');
  });

  it('keeps the entries that call sites remember, and tells them of names that are gone', () => {
    const vm = prepareVm(program, options);
    const image = new LibraryImage(vm);
    const { map } = module(vm, 'multiprocessing');
    const entry = map.get('Process');
    module(vm, 'multiprocessing').setStr('added', 1);
    const added = map.get('added');
    image.lend(program, options);
    expect(map.get('Process')).toBe(entry);
    expect(added?.v).toBeUndefined();
  });

  it('can be every module of the library', () => {
    const names = [...stdlibModules()].filter((name) => !name.startsWith('_') && name !== 'builtins');
    const all = compiled(names.map((name) => `import ${name}\n`).join(''));
    const vm = prepareVm(all, options);
    const before = picture(vm);
    const image = new LibraryImage(vm);
    expect(picture(image.lend(all, options)).length).toBe(before.length);
  });
});
