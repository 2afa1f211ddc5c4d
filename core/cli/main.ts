/** Entry of the command line's bundle; the workers' entry lies beside it. */
import { setFlagsFromString } from 'node:v8';
import { compileProgram, createVm } from '../python/index';
import { lockstep } from './lockstep';

// V8 compiles the VM's loop, its largest function, for 0.3 s of a core in each worker: not twice (once for the call that
// runs and once for those to come; ours are short), and not before the loop has met most kinds of instructions.
setFlagsFromString('--no-use-osr');
setFlagsFromString('--interrupt-budget=400000');

const exitCode = await lockstep(process.argv.slice(2), {
  compile: compileProgram,
  makeVm: createVm,
  workerEntry: new URL('./node-worker.js', import.meta.url),
});
// Workers that sleep would keep the command alive.
process.exit(exitCode);
