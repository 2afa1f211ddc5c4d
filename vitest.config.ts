import { defineConfig } from 'vitest/config';

/** Kept apart from vite.config.ts: unit tests run in Node and need neither the page nor its headers. */
export default defineConfig({
  test: {
    include: ['{core,app,scripts,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Tests that run whole Python programs share two slow cores with everything else.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
