import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SeededRandom } from '../core/base/random';
import { EndReason } from '../core/trace/event';
import { readTraceFile } from '../core/trace/export/json';
import { TimelineModel } from '../core/trace/model/timeline-model';
import { expect, test } from './support/lockstep';
import {
  collectWorkers,
  killInsideKernelCall,
  killProcess,
  killProcessWorkers,
  killSupervisor,
  watchSlots,
} from './support/workers';

const WARM_WORKERS = 10;
/** With the main process as many as there are warm workers, so that each of these has one. */
const CHILDREN = WARM_WORKERS - 1;

function family(work: string): string {
  return [
    'import time',
    'from multiprocessing import Process',
    'def child(n):',
    "    print('begun', n)",
    `    ${work}`,
    "if __name__ == '__main__':",
    `    for n in range(${CHILDREN}):`,
    '        Process(target=child, args=(n,)).start()',
  ].join('\n');
}

/** A program that works, for after a run that did not. */
const AFTERWARDS = [
  'from multiprocessing import Process, Value',
  'def add(total):',
  '    for n in range(10):',
  '        with total.get_lock(): total.value += 1',
  "if __name__ == '__main__':",
  "    total = Value('i', 0)",
  '    adders = [Process(target=add, args=(total,)) for n in range(4)]',
  '    for p in adders: p.start()',
  '    for p in adders: p.join()',
  "    print('added to', total.value)",
].join('\n');
const ADDED = /added to 40/;

for (const [what, work] of [
  ['waits', 'time.sleep(60)'],
  ['computes', 'while True: pass'],
]) {
  test(`a worker killed while its process ${what} ends the run within 3 s, and Run works again`, async ({
    lockstep,
  }) => {
    await lockstep.page.addInitScript(collectWorkers);
    await lockstep.open();
    await lockstep.write(family(work));
    await lockstep.start();
    await expect.poll(() => lockstep.printed(/begun/), { timeout: 20_000 }).toBe(CHILDREN);
    await killProcessWorkers(lockstep.page, 1);
    await lockstep.finished(3_000);
    const message = lockstep.page.getByText(/(MainProcess|Process-\d)\b.*killed/i).first();
    await expect(message).toBeVisible();
    // What had happened until then stays on the screen.
    expect(await lockstep.printed(/begun/)).toBe(CHILDREN);
    await lockstep.writeAndFinish(AFTERWARDS);
    expect(await lockstep.printed(ADDED)).toBe(1);
  });
}

test('a worker killed while it holds the kernel lock ends the run within 3 s, and Run works again', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  await page.addInitScript(collectWorkers);
  await lockstep.open();
  await lockstep.write(family('while True: time.sleep(0.001)'));
  await expect.poll(() => page.workers().length).toBeGreaterThan(WARM_WORKERS);
  await killInsideKernelCall(page, 1_000, () => lockstep.start());
  await lockstep.finished(3_000);
  await expect(
    page.getByText(/Process-\d\b.*was killed from outside, inside a kernel call/).first(),
  ).toBeVisible();
  expect(await lockstep.printed(/begun/)).toBe(CHILDREN);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText(`Process-${CHILDREN}`, { exact: true }).first()).toBeAttached();
  await lockstep.writeAndFinish(AFTERWARDS);
  expect(await lockstep.printed(ADDED)).toBe(1);
});

test('workers killed while none of them runs are replaced before the next run', async ({ lockstep }) => {
  await lockstep.page.addInitScript(collectWorkers);
  await lockstep.open();
  await lockstep.start();
  await lockstep.finished();
  const made = await lockstep.page.evaluate(() => globalThis.lockstepWorkers.length);
  await killProcessWorkers(lockstep.page);
  await expect
    .poll(() => lockstep.page.evaluate(() => globalThis.lockstepWorkers.length), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(made + WARM_WORKERS);
  await lockstep.start();
  await expect.poll(() => lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
  await lockstep.finished();
});

/** Processes of every sort: some start others, which end at once, some compute, call the kernel, sleep, wait for ever. */
const EVERY_SORT = [
  'import time',
  'from multiprocessing import Lock, Process, Queue',
  'def nothing(): pass',
  'def start():',
  '    while True:',
  '        child = Process(target=nothing)',
  '        child.start()',
  '        child.join()',
  '        time.sleep(0.03)',
  "        print('goes on')",
  'def call(lock):',
  '    while True:',
  '        with lock: time.sleep(0.002)',
  'def wait(queue): queue.get()',
  'def compute():',
  '    while True: pass',
  "if __name__ == '__main__':",
  '    lock, queue = Lock(), Queue()',
  "    Process(target=start, name='Starter').start()",
  "    for n in range(2): Process(target=call, args=(lock,), name=f'Caller-{n}').start()",
  "    Process(target=wait, args=(queue,), name='Waiter').start()",
  "    Process(target=compute, name='Computer').start()",
  '    while True:',
  '        time.sleep(0.005)',
  "        print('goes on')",
].join('\n');
/** Each takes some five seconds: more of them with `LOCKSTEP_KILLS=100`, say. */
const KILLS = Number(process.env.LOCKSTEP_KILLS ?? 3);
/** Of so many kills one is of the supervisor. */
const SUPERVISOR_EACH = 3;
/**
 * A run that has not ended by then does not end. On a machine with nothing else to do it takes 2.5 s, two of which are
 * Chromium's; that it takes no more than three is judged above, one kill at a time. A busy machine needs several times
 * as long, as the run's ten workers compete with what else goes on.
 */
const HANGS_MS = 30_000;

/** The run on screen, as the menu saves it. */
async function savedRun(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /The run, as JSON/ }).click(),
  ]);
  return readTraceFile(readFileSync(await download.path(), 'utf8'));
}

test(`${KILLS} workers killed at random moments: each ends its run by name, with its trace, and the next one runs`, async ({
  lockstep,
}) => {
  test.setTimeout(40_000 + KILLS * 60_000);
  const { page } = lockstep;
  const random = new SeededRandom(7);
  await page.addInitScript(collectWorkers);
  await lockstep.open();
  for (let kill = 0; kill < KILLS; kill++) {
    await expect.poll(() => page.workers().length).toBeGreaterThan(WARM_WORKERS);
    await watchSlots(page);
    await lockstep.write(EVERY_SORT);
    await lockstep.start();
    const lines = random.below(25);
    await expect.poll(() => lockstep.printed(/goes on/), { timeout: 20_000 }).toBeGreaterThanOrEqual(lines);
    await expect.poll(() => page.evaluate(() => globalThis.lockstepSlots.size)).toBeGreaterThan(0);
    const supervisor = kill % SUPERVISOR_EACH === SUPERVISOR_EACH - 1;
    const pid = supervisor ? undefined : await killProcess(page, random.below(1_000) / 1_000);
    if (supervisor) await killSupervisor(page);
    await lockstep.finished(HANGS_MS);

    const { events, outcome } = await savedRun(page);
    expect(outcome?.reason, `kill ${kill}`).toBe(EndReason.WorkerDied);
    const model = new TimelineModel();
    model.append(events);
    for (const index of [0, events.length >> 1, events.length - 1]) model.stateAt(index);
    const name = model.state.processes.find((process) => process.pid === pid)?.name;
    const who = supervisor ? 'the supervisor of the run' : `the worker of ${name}`;
    expect(outcome?.text).toMatch(new RegExp(`^${who} was killed from outside`));
    await expect(page.getByText(`${who} was killed from outside`).first()).toBeVisible();
    expect(await lockstep.printed(/goes on/)).toBeGreaterThanOrEqual(Math.min(lines, 1));

    await lockstep.writeAndFinish(AFTERWARDS);
    expect(await lockstep.exitCode(), `the run after kill ${kill}`).toBe(0);
    expect(await lockstep.printed(ADDED)).toBe(1);
  }
});
