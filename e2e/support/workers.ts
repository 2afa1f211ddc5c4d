/** Reaches the page's workers from outside, to kill them as a crash or the system would: by terminate, not by an error. */
import { expect, type Page } from '@playwright/test';

declare global {
  var lockstepWorkers: { worker: Worker; name: string }[];
}

/** Runs in the page before anything else: keeps each worker that the page makes. */
export function collectWorkers(): void {
  globalThis.lockstepWorkers = [];
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      globalThis.lockstepWorkers.push({ worker: this, name: options?.name ?? String(url) });
    }
  };
}

/**
 * Kills workers that run processes (or wait warm for one), oldest first.
 * @param count how many; all of them when left out
 */
export async function killProcessWorkers(page: Page, count?: number): Promise<void> {
  const killed = await page.evaluate((most) => {
    const found = globalThis.lockstepWorkers.filter(({ name }) => /-worker-\d+$/.test(name)).slice(0, most);
    for (const { worker } of found) worker.terminate();
    return found.length;
  }, count);
  expect(killed, 'workers that were killed').toBeGreaterThan(0);
}
