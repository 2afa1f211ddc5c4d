/**
 * Runs programs that are compiled: what a process worker needs. Nothing of the compiler or of the library's text is
 * imported from here, so that workers are small and quick to come.
 */
import './native/index';
import type { KernelCalls } from '../kernel/calls';
import type { Program, VmFace, VmOptions, VmStart } from './face';
import { prepareVm, startVm } from './vm/boot';
import { forkedVm } from './vm/fork';
import { LibraryImage } from './vm/library-image';
import { VM } from './vm/vm';

export { decodeVm } from './encode/decode';
export { readLateParts } from './library/reader';

let spare: VM | undefined;
/** The library of the spare VM, and of the one before it, which has ended. */
let image: { of: Program; options: VmOptions; library: LibraryImage } | undefined;

/**
 * Makes a VM ahead of the process that will want it: the next `createVm` of this program and options takes it.
 * Whoever asks for one knows that the process that took the last has ended.
 * @param between see `prepareVm`
 */
export function prepareSpareVm(program: Program, options: VmOptions, between?: () => void): void {
  if (spare?.program === program && spare.options === options) return;
  if (image?.of === program && image.options === options) {
    spare = image.library.lend(program, options);
    return;
  }
  spare = prepareVm(program, options, between);
  between?.();
  image = { of: program, options, library: new LibraryImage(spare) };
}

/** A process about to run its first line. `kernel` is its door to the simulated operating system. */
export function createVm(program: Program, kernel: KernelCalls, options: VmOptions, start: VmStart): VmFace {
  const ready = spare?.program === program && spare.options === options ? spare : undefined;
  if (ready !== undefined) spare = undefined;
  if (start.as === 'forked')
    return forkedVm(ready ?? new VM(program, kernel, options), kernel, start.payload);
  return startVm(program, kernel, options, start, ready);
}
