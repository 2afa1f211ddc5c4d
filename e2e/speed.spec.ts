import { setSpeed } from './support/controls';
import { expect, onePageTest as test } from './support/lockstep';

const SLEEPS = "import time\nprint('begun')\ntime.sleep(20)\nprint('slept')\n";

test('turning the speed up while a program sleeps wakes it sooner', async ({ lockstep }) => {
  await setSpeed(lockstep.page, 1);
  await lockstep.write(SLEEPS);
  await lockstep.start();
  await expect(lockstep.output).toContainText('begun');
  await setSpeed(lockstep.page, 20);
  // 20 s of the program's time are 1 s of ours; at the old speed this would not come in time.
  await expect(lockstep.output).toContainText('slept', { timeout: 8_000 });
  await lockstep.finished();
});

test('a paused program does not sleep on', async ({ lockstep }) => {
  await setSpeed(lockstep.page, 1);
  await lockstep.write("import time\nprint('begun')\ntime.sleep(2)\nprint('slept')\n");
  await lockstep.start();
  await expect(lockstep.output).toContainText('begun');
  await lockstep.pause.click();
  await expect(lockstep.resume).toBeVisible();
  // Longer than the sleep has left: the one place where time itself is what is tested.
  await lockstep.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_200)));
  expect(await lockstep.printed(/slept/)).toBe(0);
  await lockstep.resume.click();
  await lockstep.finished();
  expect(await lockstep.printed(/slept/)).toBe(1);
});
