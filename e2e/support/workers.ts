/** Reaches the page's workers from outside, to kill them as a crash or the system would: by terminate, not by an error. */
import { expect, type Page } from '@playwright/test';
import { H_LOCK } from '../../core/kernel/layout';

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

const TOLD = 'lockstep-holds-the-kernel-lock';

/** Runs in a process worker: once it has taken its next run's kernel lock `takes` times it tells, and keeps it for ever. */
function keepKernelLock({ word, takes, told }: { word: number; takes: number; told: string }): void {
  const take = Atomics.compareExchange.bind(Atomics) as (
    ...args: [Int32Array, number, number, number]
  ) => number;
  let left = takes;
  let run: ArrayBufferLike | undefined;
  Atomics.compareExchange = ((words: Int32Array, index: number, expected: number, value: number) => {
    const was = take(words, index, expected, value);
    run ??= words.buffer;
    if (words.buffer === run && index === word && was === 0 && value !== 0 && --left === 0) {
      new BroadcastChannel(told).postMessage(self.name);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return was;
  }) as typeof Atomics.compareExchange;
}

/**
 * From now on, the process worker that comes first to its `takes`-th kernel call stands still inside it, and is then
 * killed by the page. To be called while no run goes on, and `collectWorkers` before the page was opened.
 * Fulfilled when that has happened in what `run` starts.
 */
export async function killInsideKernelCall(
  page: Page,
  takes: number,
  run: () => Promise<void>,
): Promise<void> {
  const names = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name)));
  const processWorkers = page.workers().filter((_, i) => /-worker-\d+$/.test(names[i]));
  expect(processWorkers.length, 'process workers').toBeGreaterThan(0);
  for (const worker of processWorkers) {
    await worker.evaluate(keepKernelLock, { word: H_LOCK, takes, told: TOLD });
  }
  const told = page.evaluate(
    (channel) =>
      new Promise<string>((resolve) => {
        new BroadcastChannel(channel).onmessage = ({ data }) => {
          const it = globalThis.lockstepWorkers.find(({ name }) => name === data);
          it?.worker.terminate();
          resolve(it ? data : 'unknown');
        };
      }),
    TOLD,
  );
  await run();
  expect(await told).toMatch(/-worker-\d+$/);
}
