import { DeterministicRun } from '../../../engine/deterministic/run';
import type { KernelCalls } from '../../../kernel/calls';
import { type Program, type VmOptions, VmStatus } from '../../face';
import { compileProgram, createVm, decodeVm } from '../../index';
import type { VM } from '../../vm/vm';

const LINES = 1_000_000;

export interface SomeVm {
  vm: VM;
  /** Runs so many instructions; every kernel call is permitted. */
  advance(instructions: number): void;
  /** Its copy by way of bytes. */
  copy(): VM;
  decode(bytes: Uint8Array): VM;
}

interface Parts {
  program: Program;
  kernel: KernelCalls;
  options: VmOptions;
  vm: VM;
}

/** A process about to run `source`, in a machine that leaves running it to the test. */
export function someVm(source = 'pass\n'): SomeVm {
  const { program, kernel, options, vm } = partsOf(source);
  const decode = (bytes: Uint8Array): VM => decodeVm(program, kernel, options, bytes) as VM;
  return {
    vm,
    decode,
    copy: () => decode(vm.encode()),
    advance(instructions) {
      vm.fuel = instructions + 1; // the limit is looked at before an instruction
      if (vm.run(LINES, 0) === VmStatus.Gate) kernel.permit = true;
    },
  };
}

function partsOf(source: string): Parts {
  const compiled = compileProgram(source, 'some.py');
  if ('error' in compiled) throw new Error(compiled.error.message);
  const made: Parts[] = [];
  const run = new DeterministicRun(compiled.program, { seed: 0 }, (program, kernel, options, start) => {
    const vm = createVm(program, kernel, options, start) as VM;
    made.push({ program, kernel, options, vm });
    return {
      linesDone: 0,
      turnEnds: 0,
      run: () => VmStatus.Budget,
      signal: () => undefined,
      encode: () => vm.encode(),
    };
  });
  if (made.length === 0) run.advance({ steps: 1 });
  return made[0];
}
