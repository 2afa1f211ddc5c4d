import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles the VM's loop, its largest function, for 0.3 s of a core in each worker: not twice (once for the call that
 * runs and once for those to come; ours are short), and not before the loop has met most kinds of instructions. To be
 * called before workers are made, and before their code is.
 */
export function setHostFlags(): void {
  setFlagsFromString('--no-use-osr');
  setFlagsFromString('--interrupt-budget=400000');
}
