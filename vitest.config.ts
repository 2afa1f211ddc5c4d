import { defineConfig } from 'vitest/config';
import { scenariosPlugin } from './scripts/scenarios-plugin.mjs';
import { stdlibPlugin } from './scripts/stdlib-plugin.mjs';

/** Kept apart from vite.config.ts: unit tests run in Node and need neither the page nor its headers. */
export default defineConfig({
  plugins: [scenariosPlugin(), stdlibPlugin()],
  test: {
    include: ['{core,app,scripts,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Bundles are for Node as they are.
    server: { deps: { external: [/\/build\/\w+\/[0-9a-f]{16}\//] } },
    // Every core: Vitest alone would leave one of them, and on two that is half the machine.
    maxWorkers: '100%',
    // Tests that run whole Python programs share two slow cores with everything else.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
