import { expect, test } from './support/lockstep';

test('ten buyers buy the last ticket, and all of them get it', async ({ lockstep }) => {
  await lockstep.open();
  expect(await lockstep.page.evaluate(() => crossOriginIsolated)).toBe(true);
  await lockstep.start();
  await expect.poll(() => lockstep.printed(/bought/i)).toBe(10);
  await lockstep.finished();
  expect(await lockstep.printed(/bought/i)).toBe(10);
});

test('each process has a lane while it runs', async ({ lockstep }) => {
  await lockstep.open();
  await lockstep.start();
  const timeline = lockstep.page.getByRole('region', { name: 'Timeline' });
  for (const name of ['MainProcess', 'Process-1', 'Process-10']) {
    await expect(timeline.getByText(name, { exact: true }).first()).toBeAttached();
  }
  await lockstep.finished();
});

test('the race can be run again at once', async ({ lockstep }) => {
  await lockstep.open();
  for (let round = 0; round < 2; round++) {
    await lockstep.start();
    await expect(lockstep.stop).toBeEnabled();
    await lockstep.finished();
    expect(await lockstep.printed(/bought/i)).toBe(10);
  }
});
