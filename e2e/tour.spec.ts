import type { Locator } from '@playwright/test';
import { violations } from './support/axe';
import { expect, REPEATABLE, test } from './support/lockstep';

// Runs are for the tour to lie beside: no worker and no sleep need be waited for.
test.use({ firstVisit: true, chosen: REPEATABLE });

test('a first visit is offered a tour of four steps, which is not offered again', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  const tour = page.getByRole('region', { name: 'Tour of the page' });
  await expect(tour).toContainText('1 of 4');
  expect(await violations(page, '.tour')).toEqual([]);
  for (const number of [2, 3, 4]) {
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect(tour).toContainText(`${number} of 4`);
  }
  await tour.getByRole('button', { name: 'Back' }).click();
  await expect(tour).toContainText('3 of 4');
  await tour.getByRole('button', { name: 'Next' }).click();
  // The last one tells of the lessons, and what it points at leads to one.
  await expect(tour).toContainText('has a lesson');
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toHaveCount(0);
  await page.reload();
  await expect(lockstep.program).toBeVisible();
  await expect(tour).toHaveCount(0);
});

test('the tour can be skipped, does not hold anybody up, and can be had again', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  const tour = page.getByRole('region', { name: 'Tour of the page' });
  await expect(tour).toBeVisible();
  await lockstep.start();
  await lockstep.finished();
  // It has followed to what the run shows.
  await expect(tour).toContainText('3 of 4');
  await tour.getByRole('button', { name: 'Skip the tour' }).click();
  await expect(tour).toHaveCount(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take the tour' }).click();
  await expect(tour).toContainText('1 of 4');
});

test('Esc ends the tour wherever the focus is, and leaves it to who has a use for it', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  await lockstep.open();
  const tour = page.getByRole('region', { name: 'Tour of the page' });
  await expect(tour).toBeVisible();
  // A menu that is open takes Esc for itself.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(tour).toBeVisible();
  const focuses = [
    () => page.evaluate(() => (document.activeElement as HTMLElement).blur()),
    () => lockstep.program.focus(),
    () => tour.getByRole('button', { name: 'Next' }).focus(),
  ];
  for (const focus of focuses) {
    await focus();
    await page.keyboard.press('Escape');
    await expect(tour).toHaveCount(0);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Take the tour' }).click();
    await expect(tour).toBeVisible();
  }
});

for (const width of [1440, 1024]) {
  test(`no card of the tour lies over lanes or panels when a program is run, ${width} px`, async ({
    lockstep,
  }) => {
    const { page } = lockstep;
    await page.setViewportSize({ width, height: 900 });
    await lockstep.open();
    const tour = page.getByRole('region', { name: 'Tour of the page' });
    const covered = async () => {
      const parts = await page.locator('.pane-timeline, .pane-bottom, .pane-side').all();
      return (await Promise.all(parts.map((part) => overlap(tour, part)))).reduce((sum, one) => sum + one);
    };
    await expect(tour).toBeVisible();
    await lockstep.start();
    await expect(tour).toContainText('3 of 4');
    await lockstep.finished();
    await expect.poll(covered).toBe(0);
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect(tour).toContainText('4 of 4');
    await expect.poll(covered).toBe(0);
    // Who has been told all needs the card no longer.
    await lockstep.start();
    await expect(tour).toHaveCount(0);
  });
}

test('a person who runs a program before the tour has come is not shown how to', async ({ lockstep }) => {
  const { page } = lockstep;
  let press = () => {};
  const pressed = new Promise<void>((resolve) => {
    press = resolve;
  });
  await page.route(/\/Tour-[^/]*\.js/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto('./');
  await lockstep.write('import time\ntime.sleep(600)\n');
  await lockstep.start();
  await expect(lockstep.stop).toBeEnabled();
  press();
  await expect(page.getByRole('region', { name: 'Tour of the page' })).toContainText('3 of 4');
  await lockstep.stop.click();
});

test('the card about the program hides nothing of it', async ({ lockstep }) => {
  await lockstep.open();
  const tour = lockstep.page.getByRole('region', { name: 'Tour of the page' });
  await expect(tour).toContainText('1 of 4');
  expect(await overlap(tour, lockstep.page.locator('.pane-program'))).toBe(0);
});

/** Square pixels that both cover. */
async function overlap(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) throw new Error('one of them is not in sight');
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

test('the tour does not lie over a dialog that is opened meanwhile', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  const tour = page.getByRole('region', { name: 'Tour of the page' });
  await expect(tour).toBeVisible();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(tour).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(tour).toContainText('1 of 4');
});

test('on a phone the tour goes away as soon as a person goes ahead', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  const tour = page.getByRole('region', { name: 'Tour of the page' });
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(tour).toContainText('2 of 4');
  await lockstep.run.click();
  await expect(tour).toHaveCount(0);
});
