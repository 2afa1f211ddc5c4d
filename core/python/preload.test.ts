import { describe, expect, it } from 'vitest';
import type { Program } from './face';
import { compileProgram } from './index';
import type { DictData } from './object/dict';
import type { ModuleData } from './object/payloads';
import { stdlibModules } from './stdlib';
import { prepareVm } from './vm/boot';

function compiled(source: string): Program {
  const answer = compileProgram(source);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.program;
}

/** Names of multiprocessing, and a part of it that a process wants that uses them. */
const PARTS: [names: string, part: string][] = [
  ['Process', 'launch'],
  ['Process', 'spawn'],
  ['Process, Lock, Event, Barrier', 'synchronize'],
  ['Process, Barrier', 'barrier'],
  ['Process, Pipe', 'connection'],
  ['Process, Queue', 'queues'],
  ['Pool', 'pool'],
  ['Manager', 'managers'],
  ['Process, Value, Array', 'sharedctypes'],
  ['Process, shared_memory', 'shared_memory'],
];

describe('what is imported ahead of a process', () => {
  for (const [names, part] of PARTS) {
    it(`has ${part} for a program that uses ${names}`, () => {
      const program = compiled(`from multiprocessing import ${names}\n`);
      expect(program.preload).toContain(`multiprocessing.${part}`);
      const vm = prepareVm(program, { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' });
      expect([...vm.preloaded.keys()]).toContain(`multiprocessing.${part}`);
    });
  }

  it('runs every module of the library to its end, but those that want to know the process', () => {
    const program = compiled(
      stdlibModules()
        .map((name) => `import ${name}\n`)
        .join(''),
    );
    expect(program.preload).toContain('multiprocessing.dummy');
    const vm = prepareVm(program, { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' });
    for (const name of program.preload) expect([...vm.preloaded.keys()]).toContain(name);
  });

  it('holds what the modules define that make objects of threading.local', () => {
    const program = compiled('import decimal\nimport contextvars\n');
    const vm = prepareVm(program, { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' });
    for (const [module, name] of [
      ['decimal', 'Decimal'],
      ['contextvars', 'ContextVar'],
    ]) {
      const made = vm.preloaded.get(module)?.get(module)?.p as ModuleData | undefined;
      expect((made?.dict.p as DictData | undefined)?.getStr(name)).toBeDefined();
    }
  });

  it('comes the same when others have the core every few lines', () => {
    const program = compiled('from multiprocessing import Process, Pool\n');
    const options = { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' } as const;
    let others = 0;
    const inPieces = prepareVm(program, options, () => others++);
    const inOne = prepareVm(program, options);
    expect(others).toBeGreaterThan(10);
    expect([...inPieces.preloaded.keys()]).toEqual([...inOne.preloaded.keys()]);
    expect([inPieces.cells, inPieces.nextId]).toEqual([inOne.cells, inOne.nextId]);
  });

  it('has not what takes a seed at its start', () => {
    const { preload } = compiled('import random\nfrom multiprocessing import Process\n');
    expect(preload).not.toContain('random');
    expect(preload).toContain('multiprocessing.spawn');
  });
});
