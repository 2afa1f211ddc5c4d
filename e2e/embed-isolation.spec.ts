/** Where live runs can be had an embed has them, elsewhere it plays repeatably; both give the right outcome. */
import { readFileSync } from 'node:fs';
import { courseTest as test } from './support/course';
import { expect, scenario } from './support/lockstep';

const PROGRAM = scenario('ticket-lock');
const LATE = readFileSync(new URL('./programs/late-parts.py', import.meta.url), 'utf8');
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const PLACES = [
  { where: 'a plain page of another site', engine: 'live' },
  { where: 'an isolated page of another site', headers: ISOLATED, engine: 'live' },
  { where: 'a sandbox without an origin', sandbox: 'allow-scripts', engine: 'deterministic' },
  { where: 'a sandbox with its origin', sandbox: 'allow-scripts allow-same-origin', engine: 'live' },
];

for (const { where, headers, sandbox, engine } of PLACES) {
  test(`in ${where} the run is ${engine}, and comes out right`, async ({ course }) => {
    await course.open([{ address: '?lang=en', sandbox }], headers);
    const told = await course.play({ program: PROGRAM, speed: 5 });
    expect(told).toMatchObject({ engine, outcome: 'exited', exitCode: 0, stderr: '' });
    expect(told.stdout.match(/bought the ticket/g)).toHaveLength(1);
    expect(told.stdout.match(/came too late/g)).toHaveLength(9);
    const frame = course.frame();
    await expect(frame.getByText(engine === 'live' ? 'Live' : 'Repeatable', { exact: true })).toBeVisible();
    const note = frame.getByText('Live runs cannot be had in this frame, so it runs repeatably.');
    await expect(note).toHaveCount(engine === 'live' ? 0 : 1);
    // Out of this sandbox no tab can be opened that has an origin: there is an address to copy.
    if (engine !== 'live')
      await expect(frame.getByRole('textbox', { name: 'Address of this program in Lockstep' })).toHaveValue(
        /^http:\/\/127\.0\.0\.1:\d+\/#1d/,
      );
    const violations = await (await course.inside()).evaluate(() => globalThis.lockstepViolations);
    expect(violations).toEqual([]);
  });
}

for (const { where, headers, sandbox, engine } of PLACES) {
  test(`in ${where} parts of the library come when a process needs them`, async ({ course }) => {
    await course.open([{ address: '?lang=en', sandbox }], headers);
    const told = await course.play({ program: LATE, speed: 5 });
    expect(told).toMatchObject({
      engine,
      outcome: 'exited',
      exitCode: 0,
      stdout: "WARNING\nÄ [('a',), ('b',)]\n1\n",
    });
    expect(told.stderr).toMatch(/process\.py", line \d+, in run\n {4}self\._target\(.*\n/);
    const violations = await (await course.inside()).evaluate(() => globalThis.lockstepViolations);
    expect(violations).toEqual([]);
  });
}

test('at the top of a tab the run is live, and who presses Run in a low window sees the timeline, then what was found', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto('./embed.html?lang=en&scenario=ticket-race&engine=live');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeInViewport({ ratio: 0.4 });
  await expect(page.getByRole('status').filter({ hasText: 'finished in' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(page.getByText('Finding: Lost update.')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Run' })).toBeInViewport();
});

test('of ten embeds on a page only those in sight run, and each runs when it comes into sight', async ({
  course,
}) => {
  const frames = Array.from({ length: 10 }, () => ({
    address: '?scenario=ticket-lock&engine=deterministic&autoplay&hide=program',
    height: 420,
  }));
  await course.open(frames, {}, 500);
  await course.told('finished', { at: 0 });
  const begun = async (at: number) => (await course.heard(at)).some(({ type }) => type === 'state');
  expect(await begun(9)).toBe(false);
  await course.page.locator('iframe').nth(9).scrollIntoViewIfNeeded();
  await course.told('finished', { at: 9 });
  // What was passed over on the way there has not begun.
  expect(await Promise.all([4, 5].map(begun))).toEqual([false, false]);
});

test('a run that goes out of sight rests, and goes on when it is back', async ({ course }) => {
  await course.open([{ address: '?lang=en&engine=deterministic', height: 420 }, {}], {}, 3000);
  const program = "import time\nfor n in range(10_000):\n    print('tick', n)\n    time.sleep(0.05)\n";
  await course.post({ lockstep: 1, type: 'load', id: 'ticks', program });
  await course.told('loaded', { id: 'ticks' });
  const frame = course.frame();
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByText('tick 1', { exact: true })).toBeVisible();
  const statuses = async () =>
    (await course.heard()).flatMap((one) => (one.type === 'state' ? [one.status] : []));
  await course.page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await expect.poll(statuses).toEqual(['starting', 'running', 'paused']);
  await course.page.locator('iframe').nth(0).scrollIntoViewIfNeeded();
  await expect.poll(statuses).toEqual(['starting', 'running', 'paused', 'running']);
  await course.post({ lockstep: 1, type: 'stop' });
});

test('the element is as high as it needs, answers with how the run came out, and hears no stranger', async ({
  course,
  baseURL,
}) => {
  // Heard from the first on: the embed may be ready at once.
  await course.openBody(`
    <script>
      heard = [];
      for (const name of ['lockstep-ready', 'lockstep-finished'])
        document.addEventListener(name, () => heard.push(name), { capture: true });
    </script>
    <script type="module" src="${baseURL}lock-step.js"></script>
    <lock-step preset="fork" engine="deterministic" lang="en"><pre>
print('from the page')
</pre><img alt="A run of it" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="90" height="30"></lock-step>`);
  const told = await course.page.evaluate(async () => {
    await customElements.whenDefined('lock-step');
    const element = document.querySelector('lock-step') as HTMLElement & { run(): Promise<object> };
    postMessage({ lockstep: 1, type: 'finished', id: 'lock-step 1', stdout: 'a lie' }, '*');
    const answer = await element.run();
    return { ...answer, height: element.getBoundingClientRect().height };
  });
  expect(told).toMatchObject({ outcome: 'exited', stdout: 'from the page\n', preset: 'fork' });
  const heard = await course.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(['lockstep-ready', 'lockstep-finished']);
  expect(told.height).toBeGreaterThan(200);
  expect(told.height).not.toBe(420);
  const refused = await course.page.evaluate(() => {
    const element = document.querySelector('lock-step') as HTMLElement & {
      run(what: object): Promise<object>;
    };
    return element.run({ program: '', seed: -4 }).catch((error: Error) => error.message);
  });
  expect(refused).toBe('load: "seed" cannot be -4');
  // The picture in it is for paper, where it takes the frame's place.
  const picture = course.page.getByRole('img', { name: 'A run of it' });
  const frame = course.page.locator('lock-step iframe');
  await expect(picture).toBeHidden();
  await course.page.emulateMedia({ media: 'print' });
  await expect(picture).toBeVisible();
  await expect(frame).toBeHidden();
  await course.page.emulateMedia({ media: null });
  // Another site's page that has come into the frame is no embed.
  const heardAfter = await course.page.evaluate(async () => {
    const inside = document
      .querySelector('lock-step')
      ?.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
    const said = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    inside.srcdoc = '<script>parent.postMessage({ lockstep: 1, type: "ready" }, "*")</script>';
    await said;
    return (globalThis as unknown as { heard: string[] }).heard;
  });
  expect(heardAfter).toEqual(heard);
});
