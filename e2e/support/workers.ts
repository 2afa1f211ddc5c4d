/** Reaches the page's workers from outside, to kill them as a crash or the system would: by terminate, not by an error. */
import { expect, type Page } from '@playwright/test';
import { createKernel } from '../../core/kernel/index';
import { FIRST_PID, H_LOCK, L_PROCESS, P_PARENT, P_PID, SLOT_WORDS } from '../../core/kernel/layout';
import { Memory } from '../../core/kernel/memory';

declare global {
  var lockstepWorkers: { worker: Worker; name: string }[];
  /** The kernel's words of the run that began last. */
  var lockstepKernel: Int32Array | undefined;
  /** Names of the workers that serve in it, by their slots. */
  var lockstepSlots: Map<number, string>;
}

/** Runs in the page before anything else: keeps each worker that the page makes, and the kernel of each run. */
export function collectWorkers(): void {
  globalThis.lockstepWorkers = [];
  globalThis.lockstepSlots = new Map();
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      globalThis.lockstepWorkers.push({ worker: this, name: options?.name ?? String(url) });
      this.addEventListener('message', ({ data }) => {
        const buffer = data?.value?.buffer; // the supervisor's answer to 'start'
        if (buffer instanceof SharedArrayBuffer) globalThis.lockstepKernel = new Int32Array(buffer);
      });
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
    // A run's workers exchange other words than their kernel's, too, and the kernel of a warm-up is not shared.
    if (index === word && words.buffer instanceof SharedArrayBuffer) run ??= words.buffer;
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

const SLOT = 'lockstep-serves-in-slot';

/** Runs in a process worker: tells in which slot of each run it serves, as soon as it takes the kernel lock. */
function tellSlot({ word, channel }: { word: number; channel: string }): void {
  const scope = globalThis as { lockstepTellsSlot?: boolean };
  if (scope.lockstepTellsSlot) return;
  scope.lockstepTellsSlot = true;
  const take = Atomics.compareExchange.bind(Atomics) as (
    ...args: [Int32Array, number, number, number]
  ) => number;
  const told = new BroadcastChannel(channel);
  let run: ArrayBufferLike | undefined;
  Atomics.compareExchange = ((words: Int32Array, index: number, expected: number, value: number) => {
    const was = take(words, index, expected, value);
    if (words.buffer !== run && index === word && was === 0 && value !== 0) {
      run = words.buffer;
      told.postMessage({ name: self.name, slot: value - 1 });
    }
    return was;
  }) as typeof Atomics.compareExchange;
}

/** To be called before each run in which `killProcess` is used, while none goes on. */
export async function watchSlots(page: Page): Promise<void> {
  await page.evaluate((channel) => {
    globalThis.lockstepSlots = new Map();
    globalThis.lockstepKernel = undefined;
    const told = new BroadcastChannel(channel);
    told.onmessage = ({ data }) => globalThis.lockstepSlots.set(data.slot, data.name);
  }, SLOT);
  for (const worker of page.workers()) {
    const name = await worker.evaluate(() => self.name);
    if (/-worker-\d+$/.test(name)) await worker.evaluate(tellSlot, { word: H_LOCK, channel: SLOT });
  }
}

/**
 * Kills the worker in which the main process or one of its children is, chosen by a number of 0…1. Answers the process's
 * pid. (Chromium lets a killed worker go on for two seconds: it may well take another process meanwhile.)
 */
export async function killProcess(page: Page, chosen: number): Promise<number> {
  const first = new Memory(createKernel({ shared: false, clock: 'live' })).slot(0);
  const places = {
    first,
    words: SLOT_WORDS,
    process: L_PROCESS,
    pid: P_PID,
    parent: P_PARENT,
    main: FIRST_PID,
  };
  return page.evaluate(
    ({ first, words, process, pid, parent, main, chosen }) => {
      const kernel = globalThis.lockstepKernel;
      if (kernel === undefined) throw new Error('no run has begun');
      const at = (slot: number) => Atomics.load(kernel, first + slot * words + process);
      const serving = [...globalThis.lockstepSlots].filter(([slot]) => {
        const record = at(slot);
        return record !== 0 && (kernel[record + pid] === main || kernel[record + parent] === main);
      });
      const [slot, name] = serving[Math.floor(chosen * serving.length)];
      const victim = kernel[at(slot) + pid];
      globalThis.lockstepWorkers.find((one) => one.name === name)?.worker.terminate();
      return victim;
    },
    { ...places, chosen },
  );
}

/** Kills the worker that supervises the run. */
export async function killSupervisor(page: Page): Promise<void> {
  await page.evaluate(() => {
    const supervisors = globalThis.lockstepWorkers.filter(({ name }) => /-supervisor-\d+$/.test(name));
    supervisors.at(-1)?.worker.terminate();
  });
}
