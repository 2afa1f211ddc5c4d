import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { scenariosPlugin } from './scripts/scenarios-plugin.mjs';
import { stdlibPlugin } from './scripts/stdlib-plugin.mjs';

/** Files that take longest, the longest first: one of them at the end would keep one core busy alone. */
const LONGEST = [
  'core/python/language.test.ts',
  'tests/conformance/live.test.ts',
  'tests/conformance/conformance.test.ts',
  'core/python/swap.test.ts',
  'tests/sentences/stuck.test.ts',
  'tests/stress/stress.test.ts',
  'tests/stress/killed-workers.test.ts',
  'core/python/corpus.test.ts',
  'core/scenarios/claims.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turn = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? LONGEST.length : at;
    };
    return sorted.toSorted((a, b) => turn(a) - turn(b));
  }
}

/** Kept apart from vite.config.ts: unit tests run in Node and need neither the page nor its headers. */
export default defineConfig({
  plugins: [scenariosPlugin(), stdlibPlugin()],
  test: {
    include: ['{core,app,scripts,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Bundles are for Node as they are.
    server: { deps: { external: [/\/build\/\w+\/[0-9a-f]{16}\//] } },
    // One more than cores (Vitest alone would leave a core to itself): tests of live runs sleep for much of their time.
    maxWorkers: availableParallelism() + 1,
    // A process tests one file after the other: to load their modules anew for each took a sixth of the time. So what a
    // test changes outside of itself, it must put back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Programs make and drop many small objects: with more room for the young ones a process collects them less often. The
    // other core has tests of its own to do.
    execArgv: ['--max-semi-space-size=64', '--min-semi-space-size=16', '--single-threaded-gc'],
    // Tests that run whole Python programs share two slow cores with everything else.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
