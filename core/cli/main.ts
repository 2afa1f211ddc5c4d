/** Entry of the command line's bundle; the workers' entry lies beside it. */
import { fetchPart, fetchPartAtOnce } from '../engine/live/node-library';
import { compileProgram, createVm, fetchLibrary, readLateParts } from '../python/index';
import { setHostFlags } from './host-flags';
import { lockstep } from './lockstep';

setHostFlags();
readLateParts(fetchPartAtOnce);

const exitCode = await lockstep(process.argv.slice(2), {
  fetchLibrary: (source) => fetchLibrary(source, fetchPart),
  compile: compileProgram,
  makeVm: createVm,
  workerEntry: new URL('./node-worker.cjs', import.meta.url),
});
// Workers that sleep would keep the command alive.
process.exit(exitCode);
