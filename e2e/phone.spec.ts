import type { Locator } from '@playwright/test';
import { chooseEngine } from './support/controls';
import { expect, REPEATABLE, test } from './support/lockstep';
import { boxOf, TimelineView } from './support/timeline';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, chosen: REPEATABLE });

test('on a phone the race runs and its output is one tap away', async ({ page, lockstep }) => {
  await page.goto('./');
  await lockstep.run.click();
  await page.getByRole('tab', { name: 'Output' }).click();
  await expect.poll(() => lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'nothing sticks out to the side').toBeLessThanOrEqual(390);
});

test('on a phone what a run shows of a fault is told below its lanes, one tap from the finding', async ({
  page,
  lockstep,
}) => {
  await page.goto('./');
  await chooseEngine(page, 'Repeatable');
  await lockstep.run.click();
  const found = page.locator('.message-place [aria-live="polite"]');
  await expect(found).toContainText('Lost update');
  await page.getByRole('button', { name: 'Keys and marks' }).click();
  const help = page.getByRole('dialog', { name: 'Keys and marks' });
  await expect(help.getByRole('heading', { level: 3 }).nth(0)).toHaveText('Fingers');
  await expect(help.getByRole('heading', { level: 3 }).nth(1)).toHaveText('Marks');
  await expect(help).not.toContainText('Ctrl + wheel');
  await help.getByRole('button', { name: 'Close' }).click();
  await test.step('a tap on a lane says below what it is, with a way to all of it, and offers to pin it', async () => {
    const view = new TimelineView(page);
    const bar = await view.at(0.5, 'MainProcess');
    await page.touchscreen.tap(bar.x, bar.y);
    const note = page.getByRole('region', { name: 'Chosen in the timeline' });
    await expect(note).toContainText(/MainProcess waits for Process-\d to end, .+s/);
    await expect(view.plot).toBeInViewport();
    const last = view.row('Process-1');
    await expect(last.getByRole('button', { name: /^Pin/ })).toBeHidden();
    await last.tap();
    await expect(note).toContainText('Process-1 process');
    await last.getByRole('button', { name: /^Pin/ }).tap();
    await expect(last).toHaveClass(/timeline-pinned/);
    await note.getByRole('button', { name: 'Details' }).tap();
    await expect(page.locator('#pane-details')).toContainText('Process id');
    await page.getByRole('tab', { name: 'Timeline' }).tap();
  });
  await found.getByRole('button', { name: 'Show why' }).click();
  await expect(page.locator('#pane-findings').getByRole('heading', { name: 'Lost update' })).toBeVisible();
  // How it ended is still said in full when the program is another.
  await page.getByRole('tab', { name: 'Program' }).click();
  await lockstep.write(
    `if True:\n${' '.repeat(12)}players.append(Process(target=play,args=(scores,name)))\n`,
  );
  const deep = page.locator('.cm-line').nth(1);
  const [first, ...more] = await deep.evaluate((line) => {
    const words = document.createRange();
    words.selectNodeContents(line);
    words.setStartAfter(line.querySelector('.cm-indentation') as Element);
    const { top } = line.getBoundingClientRect();
    return [...words.getClientRects()].map((row) => row.top - top);
  });
  expect(first, 'a long word begins in its line, not below').toBeLessThan(10);
  expect(Math.max(...more), 'and goes on below').toBeGreaterThan(first + 10);
  await expect(page.getByText('before edit')).toBeInViewport({ ratio: 1 });
  const cut = await page.locator('.run-status').evaluate((words) => words.scrollWidth - words.clientWidth);
  expect(cut, 'pixels').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['Summary', 'Findings', 'State', 'Events', 'Output']) {
    const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
    await tab.click();
    const pane = page.locator(`[id="${await tab.getAttribute('aria-controls')}"]`);
    const beyond = await pane.evaluate((part) => part.scrollWidth - part.clientWidth);
    expect(beyond, `${name}: pixels beyond its edge`).toBeLessThanOrEqual(0);
  }
});

test('what was found in a run is said in full in any window, and covers no lane that has room', async ({
  page,
  lockstep,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await lockstep.open();
  await lockstep.start();
  await lockstep.finished();
  const found = page.locator('.message-place .message');
  await expect(found).toContainText('Lost update');
  const file = new TimelineView(page).row('ticket.json');
  await expect(file, 'the lane that it speaks of').toBeInViewport({ ratio: 1 });
  const lane = await boxOf(file);
  const message = await boxOf(found);
  expect(lane.y + lane.height, 'stands above it').toBeLessThanOrEqual(message.y);
  await expect(lockstep.output.getByText('Tickets left: 0')).toBeInViewport({ ratio: 1 });
  for (const [width, height] of [
    [640, 400],
    [390, 844],
    [360, 640],
    [320, 640],
  ]) {
    await page.setViewportSize({ width, height });
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(found, `${width} × ${height}`).toBeInViewport({ ratio: 1 });
    const cut = await found.locator('.told-what').evaluate((text) => text.scrollHeight - text.clientHeight);
    // A finger's links are a little higher than their line.
    expect(cut, `${width} × ${height}: all of it is said`).toBeLessThan(8);
    await expect(new TimelineView(page).row('MainProcess'), 'with lanes above').toBeInViewport({ ratio: 1 });
    if (height < 560) {
      const strip = await boxOf(page.locator('.message-place'));
      expect(strip.height, 'a low window gives it no air').toBeLessThan(50);
    }
    await expect(page.getByText('Seed', { exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('a phone on its side and a page at four times its size have one pane at a time, with room in it', async ({
  page,
  lockstep,
}) => {
  for (const [width, height, room] of [
    [844, 390, 200],
    [720, 450, 200],
    [320, 256, 100],
  ]) {
    await page.setViewportSize({ width, height });
    if (width === 844) await lockstep.open();
    for (const [name, part] of [
      ['Program', '.cm-scroller'],
      ['Timeline', '#pane-timeline'],
    ]) {
      const tab = page.getByRole('tab', { name, exact: true });
      await tab.click();
      const box = await page.locator(part).boundingBox();
      expect(box?.height, `${name}, ${width} × ${height}`).toBeGreaterThan(room);
      await expect(tab).toBeInViewport();
    }
    await page.getByRole('tab', { name: 'Summary' }).focus();
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeInViewport();
  }
});

test('the parts of the top bar have room at any width, and two rows on a phone', async ({
  page,
  lockstep,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await lockstep.open();
  await chooseEngine(page, 'Repeatable');
  for (const width of [1440, 1280, 1200, 1199, 1080, 1024, 1000, 999, 840, 720, 719, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => page.evaluate(overlapping), `${width} px`).toEqual([]);
    // How a run ended is said in full; at four times the size the shorter ways to say it.
    const ends = ['finished in 73.4 ms', ...(width < 360 ? [] : ['ended with exit code -15 after 69.4 ms'])];
    await expect.poll(() => page.evaluate(cutOff, ends), `${width} px`).toEqual([]);
    const bar = await page.locator('.top').boundingBox();
    expect(bar?.height, `${width} px`).toBeLessThan(width < 720 ? 110 : 60);
  }
});

/** Runs in the page: which of these words the status has no room for. */
function cutOff(texts: string[]): string[] {
  const status = document.querySelector('.run-status');
  const words = status?.textContent ?? '';
  const cut = texts.filter((text) => {
    if (status === null) return true;
    status.textContent = text;
    return status.scrollWidth > status.clientWidth || status.scrollHeight > status.clientHeight + 1;
  });
  if (status !== null) status.textContent = words;
  return cut;
}

/** Runs in the page: controls of the top bar that lie over one another or stick out of the window. */
function overlapping(): string[] {
  const parts = [
    ...document.querySelectorAll('.top .button, .top .choice-button, .top .segments, .top input'),
  ]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  return parts.flatMap(({ element, box }, at) => {
    const outside = box.left < 0 || box.right > innerWidth;
    const over = parts
      .slice(at + 1)
      .filter(({ box: other }) => box.right > other.left + 1 && other.right > box.left + 1)
      .filter(({ box: other }) => box.bottom > other.top + 1 && other.bottom > box.top + 1);
    return outside || over.length > 0 ? [element.className] : [];
  });
}

test('on a phone the field that filters many lanes stands beside the map of the run, not on it', async ({
  page,
  lockstep,
}) => {
  await page.goto('./');
  await lockstep.write(
    "from multiprocessing import Process\nif __name__ == '__main__':\n    for _ in range(12):\n        Process(target=print).start()\n",
  );
  await lockstep.run.click();
  const field = await boxOf(page.getByPlaceholder('Filter lanes'));
  const map = await boxOf(page.locator('.timeline-mini'));
  expect(field.x + field.width).toBeLessThanOrEqual(map.x);
  expect(field.width).toBeGreaterThan(80);
});

test.describe('under a finger', () => {
  test.use({ isMobile: true });

  test('a tap on a lane is told of in one place, and leaves all of its name to be read', async ({
    page,
    lockstep,
  }) => {
    await page.goto('./?scenario=philosophers');
    await lockstep.run.tap();
    await expect(page.getByRole('status').filter({ hasText: 'stuck after' })).toBeVisible();
    await page.getByRole('tab', { name: 'Timeline' }).tap();
    const view = new TimelineView(page);
    const bar = await view.at(0.5, 'Philosopher 0');
    await page.touchscreen.tap(bar.x, bar.y);
    await expect(page.getByRole('region', { name: 'Chosen in the timeline' })).toContainText('Philosopher 0');
    const row = view.row('Philosopher 0');
    const pin = row.getByRole('button', { name: /^Pin/ });
    const name = await boxOf(row.locator('.timeline-name'));
    expect((await boxOf(pin)).x).toBeGreaterThanOrEqual(name.x + name.width);
    const height = (part: Locator) => part.evaluate((of) => Number(getComputedStyle(of).zIndex));
    const over = await height(row.locator('.timeline-row-buttons'));
    expect(over, 'over the frame of what is chosen').toBeGreaterThan(
      await height(page.locator('.timeline-overlay')),
    );
    await expect(page.locator('.timeline-card')).toBeHidden();
    await pin.tap();
    await expect(row).toHaveClass(/timeline-pinned/);
  });
});
