import { expect, scenario, test } from './support/lockstep';
import { collectWorkers, killInsideKernelCall, killProcessWorkers } from './support/workers';

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
    await lockstep.writeAndFinish(scenario('ticket-race'));
    expect(await lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
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
  await lockstep.writeAndFinish(scenario('ticket-race'));
  expect(await lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
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
