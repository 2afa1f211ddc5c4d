import { describe, expect, it } from 'vitest';
import type { Unit } from '../bytecode/code';
import type { Program } from '../face';
import { compileProgram } from '../index';
import type { DictData } from '../object/dict';
import { T, typeData } from '../object/type';
import { bareVm } from './boot';
import { SharedHelpers } from './shared-helpers';

const compiled = compileProgram('pass\n');
if ('error' in compiled) throw new Error(compiled.error.message);
const program: Program = compiled.program;
const unit = program.units.builtins as Unit;
const fresh = () =>
  bareVm(program, undefined as never, { seed: 0, cpuCount: 2, maxCells: 1e6, preset: 'windows' });

describe('the helpers in Python', () => {
  it('are lent from one VM to the next', () => {
    const first = fresh();
    const shared = SharedHelpers.of(first, unit);
    const next = fresh();
    expect(shared?.lend(next, unit)).toBe(true);
    expect(next.helpers).toBe(first.helpers);
    expect(next.cells).toBe(first.cells);
  });

  it('are not lent once a program has changed a name, filled a list, or derived a class', () => {
    const marks: ((helpers: DictData) => void)[] = [
      (helpers) => helpers.setStr('new_name', 1),
      (helpers) => helpers.setStr('_truth', 1),
      (helpers) => ((helpers.getStr('_reprs') as { p: unknown[] }).p as unknown[]).push(1),
      (helpers) => typeData(helpers.getStr('map') as typeof T.list).subclasses.push(T.list),
      (helpers) => typeData(helpers.getStr('map') as typeof T.list).dict.set('x', 1),
    ];
    for (const mark of marks) {
      const vm = fresh();
      const shared = SharedHelpers.of(vm, unit);
      mark(vm.helpers.p as DictData);
      expect(shared?.lend(fresh(), unit)).toBe(false);
    }
  });

  it('are of one build only', () => {
    expect(SharedHelpers.of(fresh(), unit)?.lend(fresh(), { ...unit })).toBe(false);
  });
});
