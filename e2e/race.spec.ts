import { setSpeed } from './support/controls';
import { expect, onePageTest as test } from './support/lockstep';

test.describe.configure({ mode: 'default' });

test.beforeEach(({ lockstep }) => setSpeed(lockstep.page, 1));

test('ten buyers buy the last ticket, and more than one of them gets it', async ({ lockstep }) => {
  expect(await lockstep.page.evaluate(() => crossOriginIsolated)).toBe(true);
  await lockstep.start();
  await lockstep.finished();
  // Real processes on a real machine: on a busy one the last to start may come too late.
  expect(await lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
  expect(await lockstep.printed(/bought/)).toBeGreaterThan(1);
});

test('when the clock goes slowly, all ten get it', async ({ lockstep }) => {
  await setSpeed(lockstep.page, 0.25);
  await lockstep.start();
  await expect.poll(() => lockstep.printed(/bought/)).toBe(10);
  await lockstep.finished();
  await expect(lockstep.output).toContainText('Tickets left: 0');
});

test('each process has a lane while it runs', async ({ lockstep }) => {
  await lockstep.start();
  const timeline = lockstep.page.getByRole('region', { name: 'Timeline' });
  for (const name of ['MainProcess', 'Process-1', 'Process-10']) {
    await expect(timeline.getByText(name, { exact: true }).first()).toBeAttached();
  }
  await lockstep.finished();
});

test('the race can be run again at once', async ({ lockstep }) => {
  for (let round = 0; round < 2; round++) {
    await lockstep.start();
    await expect(lockstep.stop).toBeEnabled();
    await lockstep.finished();
    expect(await lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
  }
});
