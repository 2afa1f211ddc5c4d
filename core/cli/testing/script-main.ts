/** The command line with scripts for programs (JSON of core/engine/testing/script.ts): what its tests run. */
import { makeScriptVm, scriptProgram } from '../../engine/testing/script';
import { lockstep } from '../lockstep';

const exitCode = await lockstep(process.argv.slice(2), {
  fetchLibrary: () => Promise.resolve(),
  compile: (source) =>
    source.startsWith('{')
      ? { program: scriptProgram(JSON.parse(source)) }
      : {
          error: {
            type: 'SyntaxError',
            message: 'invalid syntax',
            line: 1,
            column: 2,
            endLine: 1,
            endColumn: 4,
          },
        },
  makeVm: makeScriptVm,
  workerEntry: new URL('./worker.mjs', import.meta.url),
});
process.exit(exitCode);
