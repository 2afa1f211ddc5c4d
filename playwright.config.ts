import { defineConfig } from '@playwright/test';
import { browserFlags, installedBrowsers } from './scripts/browser.mjs';

/**
 * `npm test` chooses the browser and the port and has built the page; `npm run e2e` alone takes the first installed
 * browser and builds the page anew.
 */
const port = Number(process.env.LOCKSTEP_PORT ?? 4199);
const executablePath = process.env.LOCKSTEP_CHROMIUM ?? (await installedBrowsers())[0]?.path;
const build = process.env.LOCKSTEP_BUILT ? ' --no-build' : '';

/** Journeys that judge the clock or how busy the page is: nothing else may run beside them. */
const ALONE = /\/(endless|killed-worker|parallel|race|smooth|speed)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // `npm test` plays the first with several workers and then the second.
  projects: [
    { name: 'side by side', testIgnore: ALONE, fullyParallel: true },
    { name: 'alone', testMatch: ALONE },
  ],
  outputDir: 'test-results',
  // Unless the command line says otherwise: a live run wants the machine's cores for its own workers.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    launchOptions: { executablePath, args: browserFlags() },
    screenshot: 'only-on-failure',
    // Filling its cache in each of hundreds of contexts would be most of the work: offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port}${build}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
  },
});
