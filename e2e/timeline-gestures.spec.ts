import { readFileSync } from 'node:fs';
import { expect, REPEATABLE, onePageTest as test } from './support/lockstep';
import { openPanel, runAnother, showBuns } from './support/panels';
import { boxOf, TimelineView } from './support/timeline';

test.describe.configure({ mode: 'default' });
test.use({ chosen: REPEATABLE });

/** All but the last look at one run on one page. */
test.beforeEach(({ lockstep }) => showBuns(lockstep));

declare global {
  var lockstepWidths: Promise<number>;
}

/** Runs in the page: labels of the time axis that the pill of the pointer's time or of the cursor's lies over in part. */
function labelsUnderPills(): string[] {
  const seen = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((one) => getComputedStyle(one).visibility === 'visible');
  const pills = seen('.timeline-hover rect, .timeline-cursor rect').map((pill) =>
    pill.getBoundingClientRect(),
  );
  if (pills.length < 2) return ['the pointer has no pill yet'];
  return seen('.timeline-ticks text')
    .filter((label) => {
      const { left, right } = label.getBoundingClientRect();
      return pills.some((pill) => left < pill.right && right > pill.left);
    })
    .map((label) => label.textContent ?? '');
}

const nameOf = (text: string) => text.trim().split('\n')[0];

test('a person drags a lane before another, and behind the last of its group', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const order = async () =>
    (await view.rows.allInnerTexts()).map(nameOf).filter((name) => ['bun', 'fruit', 'rice'].includes(name));
  const drag = async (name: string, to: { x: number; y: number }) => {
    const row = await boxOf(view.row(name).locator('.timeline-name'));
    await page.mouse.move(row.x + 5, row.y + row.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };
  expect(await order()).toEqual(['bun', 'fruit', 'rice']);
  const bun = await boxOf(view.row('bun'));
  await drag('rice', { x: bun.x + 40, y: bun.y + 2 });
  await expect.poll(order).toEqual(['rice', 'bun', 'fruit']);
  const last = await boxOf(view.row('eater-2'));
  await drag('rice', { x: last.x + 40, y: last.y + last.height - 2 });
  await expect.poll(order).toEqual(['bun', 'fruit', 'rice']);
});

test('a person fits a span into the window by a double click, and what is chosen by F', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const whole = await view.window();
  // Half of what an eater does is one sleep of 0.15 s after the other.
  const { x, y } = await view.at(0.5, 'eater-1');
  for (let aside = 0; aside < 60; aside += 12) {
    await page.mouse.move(x + aside, y);
    await expect.poll(() => page.evaluate(labelsUnderPills), `${aside} px aside`).toEqual([]);
  }
  await page.mouse.dblclick(x, y);
  await expect.poll(async () => (await view.window()).width).toBeLessThan(whole.width / 2);
  await expect(await openPanel(page, 'Details')).toContainText('eater-1');
  const doubled = await view.window();
  await view.fit();
  await page.mouse.click(x, y);
  await view.plot.focus();
  await page.keyboard.press('f');
  await expect.poll(async () => Math.round((await view.window()).width)).toBe(Math.round(doubled.width));
  expect((await view.window()).left).toBeCloseTo(doubled.left, 0);
  await page.keyboard.press('Escape');
});

test('who wants less motion sees the picture where it was sent at once', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  /** How many widths the minimap's window has in the frames around a press of 0, from a zoomed picture. */
  const widths = async () => {
    await view.fit();
    await view.plot.focus();
    const whole = await view.window();
    for (let press = 0; press < 4; press++) await page.keyboard.press('w');
    await expect.poll(async () => (await view.window()).width).toBeLessThan(whole.width / 2);
    await view.frame.evaluate((frame) => {
      const look = async () => {
        const seen = new Set<number>();
        for (let frames = 0; frames < 60; frames++) {
          await new Promise(requestAnimationFrame);
          seen.add(Math.round(frame.getBoundingClientRect().width));
        }
        return seen.size;
      };
      globalThis.lockstepWidths = look();
    });
    await page.keyboard.press('0');
    return await page.evaluate(() => globalThis.lockstepWidths);
  };
  expect(await widths(), 'pictures on the way, as usual').toBeGreaterThan(3);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // One before the key, one after it.
  expect(await widths()).toBe(2);
  await page.emulateMedia({ reducedMotion: null });
});

test('the events tell a run in words to those who listen', async ({ lockstep }) => {
  const { page } = lockstep;
  const events = await openPanel(page, 'Events');
  await runAnother(lockstep, 'buns');
  const told = events.getByRole('log');
  await expect(told).toContainText(/MainProcess prints “eaten: 12”/);
  await expect(told).toContainText(/MainProcess ends with exit code 0; the run ends/);
  await expect(told).toHaveAttribute('aria-live', 'polite');
});

test('spans too small to be told apart are one, with their number', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  await lockstep.writeAndFinish(
    [
      'from multiprocessing import Process, Lock',
      'import time',
      'def work(lock):',
      '    for _ in range(300):',
      '        with lock: pass',
      '        time.sleep(0.0001)',
      '    time.sleep(0.2)',
      "if __name__ == '__main__':",
      '    lock = Lock()',
      "    ps = [Process(target=work, args=(lock,), name=f'w{n}') for n in range(2)]",
      '    for p in ps: p.start()',
      '    for p in ps: p.join()',
    ].join('\n'),
  );
  await view.fit();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'The timeline, as a picture' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'What is on screen, as SVG' }).click(),
  ]);
  const counts = [...readFileSync(await download.path(), 'utf8').matchAll(/>× (\d+)</g)].map(([, n]) =>
    Number(n),
  );
  expect(Math.max(0, ...counts)).toBeGreaterThan(100);
});
