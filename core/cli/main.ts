/** Entry of the command line's bundle; the workers' entry lies beside it. */
import { compileProgram, createVm } from '../python/index';
import { setHostFlags } from './host-flags';
import { lockstep } from './lockstep';

setHostFlags();

const exitCode = await lockstep(process.argv.slice(2), {
  compile: compileProgram,
  makeVm: createVm,
  workerEntry: new URL('./node-worker.cjs', import.meta.url),
});
// Workers that sleep would keep the command alive.
process.exit(exitCode);
