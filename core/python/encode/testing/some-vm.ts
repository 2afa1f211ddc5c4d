import { DeterministicRun } from '../../../engine/deterministic/run';
import type { KernelCalls } from '../../../kernel/calls';
import type { Program, VmOptions } from '../../face';
import { compileProgram, createVm, decodeVm } from '../../index';
import type { VM } from '../../vm/vm';

export interface SomeVm {
  vm: VM;
  /** Its copy by way of bytes. */
  copy(): VM;
  decode(bytes: Uint8Array): VM;
}

/** A process about to run `source`; with `lines`, after so many lines of it. */
export function someVm(source = 'pass\n', lines = 0): SomeVm {
  const compiled = compileProgram(source, 'some.py');
  if ('error' in compiled) throw new Error(compiled.error.message);
  let made: { program: Program; kernel: KernelCalls; options: VmOptions; vm: VM } | undefined;
  const run = new DeterministicRun(compiled.program, { seed: 0 }, (program, kernel, options, start) => {
    const vm = createVm(program, kernel, options, start) as VM;
    made = { program, kernel, options, vm };
    return vm;
  });
  if (made === undefined) run.advance({ steps: 1 });
  if (made === undefined) throw new Error('the run made no VM');
  const { program, kernel, options, vm } = made;
  if (lines > 0) vm.run(lines);
  const decode = (bytes: Uint8Array): VM => decodeVm(program, kernel, options, bytes) as VM;
  return { vm, decode, copy: () => decode(vm.encode()) };
}
