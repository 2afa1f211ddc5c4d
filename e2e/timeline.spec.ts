import { readFileSync } from 'node:fs';
import { expect, REPEATABLE, onePageTest as test } from './support/lockstep';
import { openPanel, showBuns } from './support/panels';
import { boxOf, TimelineView } from './support/timeline';

test.describe.configure({ mode: 'default' });
test.use({ chosen: REPEATABLE });

/** All journeys look at one run on one page: it is made by the first, and by the one after a journey that failed. */
test.beforeEach(({ lockstep }) => showBuns(lockstep));

test('a person zooms with Ctrl and the wheel: the time under the pointer stays', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const { x, y } = await view.at(0.4, 'bun');
  await page.mouse.move(x, y);
  const before = await view.window();
  await expect.poll(() => view.pointedTime()).toBeGreaterThan(0);
  const time = await view.pointedTime();
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await view.window()).width).toBeLessThan(before.width / 2);
  await expect.poll(() => view.pointedTime()).toBeCloseTo(time, 1);
  const axis = await view.section.locator('.timeline-ticks text').allTextContents();
  expect(new Set(axis).size, 'each label of the axis once').toBe(axis.length);
});

test('a person pans with Shift and the mouse, and moves the window of the minimap', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const { x, y } = await view.at(0.5, 'bun');
  await page.mouse.move(x, y);
  await view.plot.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('w');
  await expect.poll(async () => (await view.window()).width).toBeLessThan(250); // all three have been drawn
  const before = await view.window();
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(x - 120, y, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(async () => (await view.window()).left).toBeGreaterThan(before.left + 5);
  const panned = await view.window();
  expect(panned.width).toBeCloseTo(before.width, 0);
  const frame = await boxOf(view.frame);
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 40, middle.y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await view.window()).left)).toBeCloseTo(panned.left - 40, -1);

  // Wherever the picture is panned to, no label is half a label: "2 s" of "0.002 s".
  const edge = (await boxOf(view.ruler)).x - 16;
  const labels = view.section.locator('.timeline-ticks text:not([visibility="hidden"])');
  for (let press = 0; press < 5; press++) {
    const { left } = await view.window();
    await page.keyboard.press('a');
    await expect.poll(async () => (await view.window()).left).toBeLessThan(left);
    await expect
      .poll(() =>
        labels.evaluateAll(
          (texts, at) =>
            texts.map((text) => text.getBoundingClientRect()).filter((b) => b.left < at && b.right > at)
              .length,
          edge - 1,
        ),
      )
      .toBe(0);
  }

  await view.plot.dblclick({ position: { x: 2, y: 2 } });
  await page.keyboard.press('0');
  await expect.poll(async () => (await view.window()).left).toBeLessThan(2);
});

test('a person drags over a stretch of time and reads its totals', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const from = await view.at(0.35, 'fruit');
  const to = await view.at(0.6, 'fruit');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const totals = page.getByRole('region', { name: 'Totals of the selected time' });
  await expect(totals).toContainText(/\d+ messages?/);
  await expect(totals.getByRole('row', { name: /^eater-2/ })).toContainText(/\d+ %/);
  await totals.getByRole('button', { name: 'Close' }).click();
  await expect(totals).toBeHidden();
});

test('a person takes the cursor along the axis, and steps with the keys', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const ruler = await boxOf(view.ruler);
  const time = view.section.locator('.timeline-cursor text');
  const seconds = async () => Number.parseFloat((await time.textContent()) ?? '');
  const before = await seconds();
  await page.mouse.click(ruler.x + ruler.width * 0.5, ruler.y + ruler.height / 2);
  await expect.poll(seconds).not.toBe(before);
  const first = await seconds();
  expect(first).toBeGreaterThan(0);
  const pill = await boxOf(view.section.locator('.timeline-cursor rect'));
  const labels = await view.section
    .locator('.timeline-ticks text:not([visibility="hidden"])')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()));
  const peeping = labels.filter(({ left, right }) => right > pill.x && left < pill.x + pill.width);
  expect(labels.length).toBeGreaterThan(2);
  expect(peeping, 'labels under the pill of the cursor').toEqual([]);
  const edge = ruler.x + ruler.width;
  const cut = labels.filter(({ left, right }) => left < edge && right > edge + 1);
  expect(cut, 'labels that the edge cuts off').toEqual([]);
  const state = await openPanel(page, 'State');
  await expect(state.getByRole('button', { name: 'To the newest' })).toBeVisible();
  await view.plot.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(seconds).toBeGreaterThan(first);
  await page.mouse.click(ruler.x + ruler.width * 0.2, ruler.y + ruler.height / 2);
  await expect(view.section.locator('.timeline-waiting')).not.toHaveCount(0);
  // Before anybody began, just after: nobody is shown as waiting who was not there yet.
  await page.mouse.click(ruler.x + 3, ruler.y + ruler.height / 2);
  await expect(view.section.locator('.timeline-absent')).not.toHaveCount(0);
  await expect(view.section.locator('.timeline-absent.timeline-waiting')).toHaveCount(0);
  // What is printed later stands in the output, and is told apart.
  await expect(lockstep.output.locator('.output-row.later')).not.toHaveCount(0);
  await expect(lockstep.output.locator('.output-row:not(.later)')).toHaveCount(0);
  await expect(lockstep.output.locator('.output-row.next')).toBeInViewport();
  const at = await state.locator('.moment-time').textContent();
  await view.row('q').locator('.timeline-name').click();
  const details = await openPanel(page, 'Details');
  await expect(details, 'all panels are at one moment').toContainText(at ?? '', { ignoreCase: true });
  await (await openPanel(page, 'State')).getByRole('button', { name: 'To the newest' }).click();
  await expect(lockstep.output.locator('.output-row.later')).toHaveCount(0);
});

test('a person plays the recording at a speed of their choice, and steps with the buttons', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const ruler = await boxOf(view.ruler);
  const cursor = view.section.locator('.timeline-cursor text');
  const time = async () => Number.parseFloat((await cursor.textContent()) ?? '');
  await page.mouse.click(ruler.x + ruler.width * 0.3, ruler.y + ruler.height / 2);
  await expect.poll(time).toBeLessThan(0.5);
  const placed = await time();
  await view.tool(/Playing speed/).click();
  await page.getByRole('option', { name: '×0.1', exact: true }).click();
  await view.tool(/^Play the recording/).click();
  await expect.poll(time).toBeGreaterThan(placed);
  await view.tool(/^Stop playing/).click();
  await expect(view.tool(/^Play the recording/)).toBeVisible();
  const stopped = await time();
  // A tenth of the run's own speed: the second of it would take ten.
  expect(stopped).toBeLessThan(1);
  // Some steps are too short to be told by the time's digits.
  for (let press = 0; press < 12; press++) await view.tool(/^One step on/).click();
  await expect.poll(time).toBeGreaterThan(stopped);
  const stepped = await time();
  for (let press = 0; press < 12; press++) await view.tool(/^One step back/).click();
  await expect.poll(time).toBeLessThan(stepped);
  await view.plot.focus();
  await page.keyboard.press('Space');
  await expect(view.tool(/^Stop playing/)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(view.tool(/^Play the recording/)).toBeVisible();
});

test('who has chosen colours for all pages has the picture in them', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.emulateMedia({ colorScheme: 'dark' });
  const canvas = page.locator('section.timeline .timeline-canvas');
  const colours = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const one = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      one.fillStyle = 'Canvas';
      one.fillRect(0, 0, 1, 1);
      const picture = element.getContext('2d') as CanvasRenderingContext2D;
      const at = (context: CanvasRenderingContext2D, x: number) => [...context.getImageData(x, x, 1, 1).data];
      return { ground: at(picture, 2).join(), system: at(one, 0).join() };
    });
  const matches = async () => {
    const { ground, system } = await colours();
    return ground === system;
  };
  await expect.poll(matches, 'the page has dark colours of its own').toBe(false);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(matches).toBe(true);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
});

test('a person folds threads out, hides and pins lanes, and sees what one process touches', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const count = await view.rows.count();
  const fold = view.row('bun').getByRole('button', { name: 'Fold out' });
  await fold.click();
  await expect.poll(() => view.rows.count()).toBeGreaterThan(count);
  await fold.click();
  await expect(view.rows).toHaveCount(count);

  await view.row('oven').hover();
  await view.row('oven').getByRole('button', { name: /^Hide/ }).click();
  await expect(view.row('oven')).toHaveCount(0);
  await view.tool(/^Lanes and arrows/).click();
  await page.getByRole('menuitem', { name: 'Show oven' }).click();
  await expect(view.row('oven')).toHaveCount(1);

  await view.row('q').hover();
  await view.row('q').getByRole('button', { name: /^Pin/ }).click();
  await expect(view.rows.first()).toHaveText(/^q/);
  await view.row('q').hover();
  await view
    .row('q')
    .getByRole('button', { name: /^Unpin/ })
    .click();

  await view.tool(/^Lanes and arrows/).click();
  await page.getByRole('menuitemradio', { name: 'eater-1' }).click();
  await expect(view.row('oven')).toHaveCount(0);
  await expect(view.row('q')).toHaveCount(1);
  await view.tool(/^Lanes and arrows/).click();
  await page.getByRole('menuitemradio', { name: 'Everything' }).click();
  await expect(view.row('oven')).toHaveCount(1);
});

test('the line of what is chosen is marked in the program as long as it is chosen', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const marked = page.locator('.cm-content .revealed-line');
  const { x, y } = await view.at(0.4, 'bun');
  const choose = async () => {
    await page.mouse.move(x, y);
    await expect(view.section.locator('.timeline-card')).toBeVisible();
    await page.mouse.click(x, y);
    await expect(marked).toContainText('time.sleep(0.1)');
  };
  await choose();
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
  await choose();
  // A queue stands at no line.
  const state = await openPanel(page, 'State');
  await state.getByRole('button', { name: 'q', exact: true }).click();
  await expect(marked).toHaveCount(0);
  await choose();
  await lockstep.program.click();
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
});

test('a person asks a lane what it is, and for all arrows', async ({ lockstep }) => {
  const { page } = lockstep;
  const view = new TimelineView(page);
  const canvas = view.section.locator('canvas.timeline-canvas');
  await page.mouse.move(0, 0);
  const without = await canvas.screenshot();
  await view.plot.focus();
  await page.keyboard.press('x');
  await expect.poll(async () => (await canvas.screenshot()).equals(without)).toBe(false);
  await page.keyboard.press('x');
  await view.row('q').locator('.timeline-name').click();
  await expect(await openPanel(page, 'Details')).toContainText('Queue');
  await page.keyboard.press('Escape');
});

test('a person takes the timeline along as a picture whose texts are texts', async ({ lockstep }) => {
  const { page } = lockstep;
  const take = async (name: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'The timeline, as a picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const svg = (await take('The whole run, as SVG')).toString();
  const kinds = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = Array.from(parsed.querySelectorAll('text'), (element) => element.textContent);
    return {
      root: parsed.documentElement.localName,
      texts,
      scripts: parsed.querySelectorAll('script').length,
    };
  }, svg);
  expect(kinds.root).toBe('svg');
  expect(kinds.scripts).toBe(0);
  for (const name of ['MainProcess', 'eater-2', 'oven', 'Semaphore', 'waits for others']) {
    expect(kinds.texts).toContain(name);
  }
  const png = await take('What is on screen, as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16), 'device pixels').toBeGreaterThan(2_000);
});

test('a picture whose place changes is painted in every frame, never empty', async ({ lockstep }) => {
  const canvas = lockstep.page.locator('section.timeline .timeline-canvas');
  const darkest = await canvas.evaluate(async (element: HTMLCanvasElement) => {
    const stage = element.parentElement as HTMLElement;
    const context = element.getContext('2d') as CanvasRenderingContext2D;
    const channel = new MessageChannel();
    let least = 255;
    for (let pixels = 0; pixels < 60; pixels += 10) {
      stage.style.marginBottom = `${pixels}px`;
      await new Promise(requestAnimationFrame);
      // After the frame, when it has been laid out and what watches sizes has been told.
      await new Promise((shown) => {
        channel.port1.onmessage = shown;
        channel.port2.postMessage(0);
      });
      least = Math.min(least, ...context.getImageData(2, 2, 1, 1).data);
    }
    stage.style.marginBottom = '';
    return least;
  });
  expect(darkest).toBeGreaterThan(200);
});
