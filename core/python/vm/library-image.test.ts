import { describe, expect, it } from 'vitest';
import type { Program } from '../face';
import { compileProgram } from '../index';
import type { DictData } from '../object/dict';
import { K, type Obj, type Value } from '../object/obj';
import { moduleDict } from '../object/payloads';
import { references } from '../object/references';
import { typeData } from '../object/type';
import { stdlibModules } from '../stdlib';
import { prepareVm } from './boot';
import { LibraryImage } from './library-image';
import type { VM } from './vm';

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
  'an attribute of a class': (vm) => typeData(named(vm, 'queue', 'Queue')).dict.set('x', 1),
  'a subclass': (vm) =>
    typeData(named(vm, 'queue', 'Queue')).subclasses.push(named(vm, 'queue', 'LifoQueue')),
  "a function's defaults": (vm) => {
    named(vm, 'copyreg', 'pickle').p.defaults = [1];
  },
  'attributes of an instance': (vm) => {
    const process = named(vm, 'multiprocessing.process', '_current_process');
    process.slots = [];
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
    const subclasses = obj.kind === K.Type ? typeData(obj).subclasses.map(see) : [];
    lines.push(
      `${obj.kind} ${obj.rc} ${obj.shape?.names} ${names} ${references(obj).map(see)} ${subclasses} ${vm.knownId(obj)}`,
    );
  }
  return lines;
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
