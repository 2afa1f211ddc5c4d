/** Lockstep in somebody else's page: the player, and the words between the two (docs/EMBED.md). */
import { normaliseStderr } from '../core/python/testing/corpus';
import { asStatus, expectSame } from '../tests/conformance/outcome';
import { casesNamed, readCases, readList } from '../tests/conformance/programs';
import { violations } from './support/axe';
import { courseTest as test } from './support/course';
import { openShare, samples } from './support/links';
import { expect, test as pageTest, scenario } from './support/lockstep';

/** Of the recorded programs every so many is played here; all are in the conformance tests. */
const EVERY = 20;

test('programs loaded through the API come out as in CPython, in both engines', async ({ course }) => {
  test.setTimeout(180_000);
  const cases = casesNamed(readList('live.json').programs, readCases()).filter(
    ({ interruptAt }, at) => interruptAt === undefined && at % EVERY === 0,
  );
  expect(cases.length).toBeGreaterThan(4);
  await course.open([{}]);
  for (const { source, preset, expected, name } of cases) {
    for (const engine of ['live', 'deterministic']) {
      const told = await course.play({ program: source, preset, engine });
      expect(told.engine).toBe(engine);
      const stderr = normaliseStderr(told.stderr, 'program.py').replaceAll('program.py', name);
      const exitCode = told.exitCode === null ? null : asStatus(told.exitCode);
      expectSame({ stdout: told.stdout, stderr, exitCode }, expected);
    }
  }
});

test('a page loads, runs, pauses, seeks and stops, and hears of everything in order', async ({ course }) => {
  await course.open([{ address: '?lang=en' }]);
  expect(await course.told('ready')).toMatchObject({ version: 1, language: 'en' });
  await course.post({ lockstep: 1, type: 'run', id: 'early' });
  expect(await course.told('error', { id: 'early' })).toMatchObject({
    message: 'run: no program was loaded',
  });
  await course.post({ lockstep: 1, type: 'load', id: 'odd', program: '', seed: -4 });
  expect(await course.told('error', { id: 'odd' })).toMatchObject({ message: 'load: "seed" cannot be -4' });

  const wrong = await course.play({ program: 'if True\n' });
  expect(wrong).toMatchObject({ outcome: 'not-started', exitCode: 1, problem: { line: 1 } });
  expect(wrong.stderr).toContain("SyntaxError: expected ':'");
  await expect(course.frame().getByRole('status').filter({ hasText: 'did not start' })).toBeVisible();

  const endless = "import time\nwhile True:\n    print('tick')\n    time.sleep(0.01)\n";
  await course.post({ lockstep: 1, type: 'load', id: 'endless', run: true, program: endless, seed: 9 });
  expect(await course.told('loaded', { id: 'endless' })).toMatchObject({
    program: endless,
    settings: { preset: 'spawn', seed: 9, speed: 1 },
  });
  const frame = course.frame();
  await expect(frame.getByRole('region', { name: 'Output' })).toContainText('tick');
  await course.post({ lockstep: 1, type: 'pause' });
  await expect(frame.getByRole('button', { name: 'Resume' })).toBeEnabled();
  await course.post({ lockstep: 1, type: 'seek', event: 2 });
  await course.post({ lockstep: 1, type: 'resume' });
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeEnabled();
  await course.post({ lockstep: 1, type: 'stop' });
  const stopped = await course.told('finished', { id: 'endless' });
  expect(stopped).toMatchObject({ outcome: 'stopped', exitCode: null });
  expect(stopped.stdout).toContain('tick\n');
  const states = (await course.heard()).flatMap((one) => (one.type === 'state' ? [one.status] : []));
  expect(states.slice(-6)).toEqual(['starting', 'running', 'paused', 'running', 'stopping', 'ended']);

  const stuck = await course.play({ program: scenario('lock-twice'), engine: 'deterministic' });
  expect(stuck.outcome).toBe('stuck');
  expect(stuck.stuck).toMatch(/^stuck: every process waits for ever: /);
  await expect(frame.getByText('Stuck: every process waits for ever.')).toBeVisible();
});

test('a link and a scenario are shown at once, are run by a person, and open in the workbench', async ({
  course,
  context,
}) => {
  const link = samples.find(({ about }) => about.includes('deadlock'))?.link ?? '';
  await course.open([
    { address: `?lang=en${link}`, height: 300 },
    { address: '?lang=zh&scenario=ticket-lock&hide=output', height: 300 },
    { address: '?lang=en&scenario=nothing' },
    { address: `?lang=en&shine=1${link.slice(0, 60)}` },
  ]);
  const first = course.frame(0);
  await expect(first.getByRole('region', { name: 'Program' })).toContainText('def transfer');
  await first.getByRole('button', { name: 'Run' }).click();
  await expect(first.getByRole('status').filter({ hasText: 'stuck after' })).toBeVisible();
  await expect(first.getByText('one and two wait for one another in a circle')).toBeVisible();
  await first.getByText('Show why').click();
  await expect(first.getByText('one waits at line 7 for b, which two has held since line 5')).toBeVisible();
  expect(await course.told('finished')).toMatchObject({ outcome: 'stuck', engine: 'deterministic' });
  // The page around gave the frame the height that it asked for.
  const { height } = await course.page
    .locator('iframe')
    .first()
    .evaluate((e) => e.getBoundingClientRect());
  expect(height).toBeGreaterThan(400);

  const second = course.frame(1);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(/[\u4e00-\u9fff]/);
  await expect(second.getByRole('region', { name: '输出' })).toHaveCount(0);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    second.getByRole('link', { name: '在 Lockstep 中打开' }).click(),
  ]);
  await expect(tab.getByRole('textbox')).toContainText('def buy');
  expect(tab.url()).toContain('?scenario=ticket-lock');
  await tab.close();

  await expect(course.frame(2).getByText('There is no program “nothing” in this Lockstep.')).toBeVisible();
  await expect(course.frame(3).getByText('This link cannot be opened. ')).toBeVisible();
});

test('a wide frame has the program to the left of all that it does, with a note above them and without', async ({
  course,
}) => {
  const parts = [['timeline', 'output'], ['timeline'], ['output']];
  await course.open(
    parts.map((shown) => ({
      address: `?lang=en&scenario=lock-twice&hide=${['timeline', 'output'].filter((part) => !shown.includes(part))}`,
    })),
  );
  const box = (selector: string, at: number) =>
    course
      .frame(at)
      .locator(selector)
      .evaluate((part) => part.getBoundingClientRect().toJSON() as DOMRect);
  // A note may come in between two measures.
  const expectSideBySide = (at: number, below: number) =>
    expect(() => measureSideBySide(at, below)).toPass({ timeout: 10_000 });
  const measureSideBySide = async (at: number, below: number) => {
    const program = await box('.embed-program', at);
    expect(program.left).toBeLessThan(2);
    let above = program.top;
    for (const part of parts[at]) {
      const { left, right, top, bottom } = await box(`.embed-${part}`, at);
      expect(left).toBe(program.right);
      expect(right).toBeGreaterThan(890);
      expect(top).toBe(above);
      above = bottom;
    }
    expect(above).toBe(program.bottom);
    expect(program.top).toBeGreaterThan(below);
  };
  for (const at of parts.keys()) {
    await expect(course.frame(at).locator('.embed-code')).toContainText('Lock');
    await expect(course.frame(at).locator('.embed-notes')).toBeEmpty();
    await expectSideBySide(at, 0);
    const { top } = await box('.embed-program', at);
    // Of a frame that the browser scrolls into sight in the same moment a click may miss the button: a person clicks again.
    await expect(async () => {
      await course.frame(at).getByRole('button', { name: 'Run' }).click();
      await course.told('finished', { at, timeout: 15_000 });
    }).toPass({ timeout: 45_000 });
    await expect(course.frame(at).locator('.embed-notes')).not.toBeEmpty();
    await expectSideBySide(at, top + 20);
  }
});

test('processes have their colours and patterns in an embed, and its program the room that there is', async ({
  course,
}) => {
  await course.open([{ address: '?lang=en&scenario=ticket-lock&engine=deterministic&speed=20' }]);
  const frame = course.frame();
  await frame.getByRole('button', { name: 'Run' }).click();
  await course.told('finished');
  const swatches = frame.locator('.timeline-row .swatch');
  await expect(swatches).toHaveCount(11);
  await expect(frame.locator('.output-row .swatch')).not.toHaveCount(0);
  for (const swatch of [swatches.first(), frame.locator('.output-row .swatch').first()])
    await expect.poll(() => swatch.evaluate((mark) => mark.clientWidth)).toBeGreaterThan(5);
  // Not cut off above an empty rest.
  const empty = await frame.locator('.embed-code').evaluate((code) => {
    const pane = code.parentElement ?? code;
    const isCut = code.scrollHeight > code.clientHeight;
    return isCut ? pane.clientHeight - code.getBoundingClientRect().height : 0;
  });
  expect(empty, 'pixels below a program that is cut off').toBeLessThan(2);
});

test('a program and a stored run of it are there before the player is, and the first run takes its place', async ({
  course,
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/player-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const link = samples.find(({ about }) => about.includes('race'))?.link ?? '';
  const sketch = '40.1250000000.pMainProcess.r5w35.p_53a8__5e08_.n5w10r5s20.llock.n20h5';
  await course.open([
    { address: `?lang=en&engine=deterministic${link.split('?')[0]}?sketch=${sketch}`, height: 700 },
    { address: '?lang=zh&scenario=ticket-lock&engine=deterministic', height: 700 },
    { address: `?lang=en${link.split('?')[0]}?sketch=40.nonsense`, height: 700 },
  ]);
  const stored = course.frame().getByRole('img', { name: /^The timeline of this program/ });
  await expect(stored).toContainText('A stored run of 1.25 s');
  await expect(stored).toContainText('厨师');
  await expect(stored.locator('.waiting')).toHaveCount(2);
  await expect(course.frame().getByRole('region', { name: 'Program' })).toContainText('def buy');
  await expect(course.frame(1).getByRole('img', { name: /Process-10, lock$/ })).toBeVisible();
  await expect(course.frame(2).getByRole('region', { name: 'Program' })).toContainText('def buy');
  await expect(course.frame(2).getByRole('img', { name: /^The timeline/ })).toHaveCount(0);
  release();
  await course.frame().getByRole('button', { name: 'Run' }).click();
  await expect(course.frame().getByRole('list', { name: 'Lanes' })).toBeVisible();
  await expect(stored).toHaveCount(0);
});

test('the cursor stands at the event that the address names, once the run has come there, as where a page seeks it', async ({
  course,
}) => {
  // 60 rounds of 50 ms: the run goes on for a while (1.5 s) after the event.
  const program = "import time\nfor n in range(60):\n    print('round', n)\n    time.sleep(0.05)\n";
  const cursor = (at: number) => course.frame(at).locator('.timeline-cursor text');
  await course.open([
    { address: '?lang=en&engine=deterministic&speed=2&at=40' },
    { address: '?lang=en&engine=deterministic&speed=4' },
    { address: '?lang=en&engine=deterministic&speed=4&at=100000' },
    { address: '?lang=en&engine=deterministic&at=-3' },
  ]);
  await course.post({ lockstep: 1, type: 'load', id: 'named', program, run: true }, 0);
  // It is there while the run still goes on, and stays.
  await expect(cursor(0)).toBeVisible();
  const named = await cursor(0).textContent();
  expect((await course.heard(0)).some(({ type }) => type === 'finished')).toBe(false);
  const { events } = await course.told('finished', { id: 'named', at: 0 });
  expect(events).toBeGreaterThan(100);
  await expect(cursor(0)).toHaveText(named ?? '');

  await course.play({ program }, 1);
  const end = await cursor(1).textContent();
  await course.post({ lockstep: 1, type: 'seek', event: 40 }, 1);
  await expect(cursor(1)).toHaveText(named ?? '');
  expect(named).not.toBe(end);

  await course.play({ program }, 2);
  // What is out of sight is not drawn.
  await course.page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
  await expect(cursor(2)).toHaveText(end ?? '');
  await expect(course.frame(3).getByText('at=-3')).toBeVisible();
});

test('a bound of Lockstep that a program meets is named, with how much there is', async ({ course }) => {
  await course.open([{ address: '?lang=en' }]);
  const program =
    'from multiprocessing import Lock\nlocks = []\nwhile True:\n    try:\n        locks.append(Lock())\n    except OSError as e:\n        print(e)\n        break\n';
  for (const engine of ['deterministic', 'live']) {
    const told = await course.play({ program, engine });
    expect(told).toMatchObject({
      outcome: 'exited',
      exitCode: 0,
      stdout: '[Errno 28] No space left on device\n',
    });
    await expect(
      course.frame().getByText(/one more lock or semaphore than Lockstep keeps: at most [\d,]+\./),
    ).toBeVisible();
  }
  // It is of that run alone.
  await course.play({ program: 'print(1)\n' });
  await expect(course.frame().getByText('than Lockstep keeps')).toHaveCount(0);
});

test('an embed asks nothing of any other site and breaks no rule of its content policy', async ({
  course,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '');
  const foreign: string[] = [];
  course.page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const ours = asked === origin || asked === new URL(course.page.url()).origin;
    if (!ours && protocol !== 'blob:' && protocol !== 'data:') foreign.push(request.url());
  });
  const [{ link }] = samples;
  await course.open([
    { address: `?lang=en&autoplay${link}`, height: 600 },
    { address: '?lang=zh&scenario=ticket-lock&engine=deterministic', height: 600, sandbox: 'allow-scripts' },
  ]);
  foreign.length = 0;
  await course.told('finished');
  await course.play({ program: scenario('lock-twice'), engine: 'deterministic' }, 1);
  await expect(course.frame(1).getByText(/^卡住了/)).toBeVisible();
  expect(foreign).toEqual([]);
  for (const at of [0, 1])
    expect(await (await course.inside(at)).evaluate(() => globalThis.lockstepViolations)).toEqual([]);
});

/** Between two marks of the axis when all of the scenario's run is to be seen, at the end of it. */
const WHOLE_RUN_MS = 100;

test('the first gesture in an embed is done, though it begins before gestures have come', async ({
  course,
}) => {
  let asked = false;
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await course.page.route(/\/hands-[^/]*\.js/, async (route) => {
    asked = true;
    await coming;
    await route.continue();
  });
  await course.open([{ address: '?lang=en&scenario=ticket-race&engine=repeatable' }]);
  const frame = course.frame();
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'finished in' })).toBeVisible({ timeout: 30_000 });
  expect(asked).toBe(false);
  /** Milliseconds between two marks of the axis. */
  const step = async () => {
    const labels = await frame.locator('.timeline-axis text').allTextContents();
    const [first, second] = labels
      .filter((label) => /s$/.test(label))
      .map((label) => Number.parseFloat(label) * (label.endsWith(' ms') ? 1 : 1_000));
    return second - first;
  };
  await frame.getByRole('application').hover();
  await course.page.keyboard.down('Control');
  for (let notch = 0; notch < 3; notch++) await course.page.mouse.wheel(0, -120);
  await course.page.keyboard.up('Control');
  await expect.poll(() => asked).toBe(true);
  expect(await step()).toBeGreaterThanOrEqual(WHOLE_RUN_MS);
  come();
  await expect.poll(step).toBeLessThan(WHOLE_RUN_MS);
});

test('the embed is accessible, and the keys of a page are its own', async ({ course }) => {
  await course.open([{ address: '?lang=en&theme=dark&scenario=ticket-race&engine=repeatable' }]);
  const frame = course.frame();
  await frame.getByText('What will happen?').click();
  await frame.getByRole('radio').first().check();
  const { answer } = await course.told('predicted');
  expect(answer).toMatchObject({ verb: { display: { 'en-US': 'answered' } }, result: { completion: false } });
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'finished in' })).toBeVisible({ timeout: 30_000 });
  const { answers } = await course.told('finished');
  expect(answers).toHaveLength(1);
  expect(answers[0].result).toMatchObject({ completion: true, response: answer.result.response });
  await expect(frame.getByText(/^(Right: so it|It) came out/)).toBeVisible();
  // Nothing stopped it, but what it sold was wrong: that is told, too, with why.
  await expect(frame.getByText(/^Finding: Lost update(\.|, and) .*both read/)).toBeVisible();
  await frame.getByText('Show why').click();
  await expect(frame.getByText(/was lost when .* What to do: /)).toBeVisible();
  // Of a frame that answers late axe says nothing, and misses what is in it: then it is asked again.
  await expect.poll(() => violations(course.page), { timeout: 30_000 }).toEqual([]);
  const plot = frame.getByRole('application');
  const label = () => frame.locator('.timeline-axis text').first().textContent();
  const before = await label();
  await frame.getByRole('button', { name: 'Run' }).focus();
  for (const key of ['d', 'w', 'w']) await course.page.keyboard.press(key);
  expect(await label()).toBe(before);
  await plot.focus();
  for (const key of ['d', 'w', 'w']) await course.page.keyboard.press(key);
  await expect.poll(label).not.toBe(before);
  // On paper the run is one picture with what it printed, and light.
  await course.page.emulateMedia({ media: 'print' });
  const onPaper = frame.getByRole('img', { name: /^The timeline of this program/ });
  await expect(onPaper).toContainText('This run took');
  await expect(onPaper).toContainText('bought the ticket');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  await course.page.emulateMedia({ media: null });
  await expect(onPaper).toBeHidden();
});

test('the Embed tab of Share writes the snippet, and shows what it will be', async ({ page, baseURL }) => {
  await page.addInitScript(() => localStorage.setItem('lockstep.tour', 'seen'));
  await page.goto('./?scenario=ticket-lock');
  await openShare(page);
  await page.getByRole('tab', { name: 'Embed' }).click();
  const snippet = page.getByRole('textbox', { name: 'Snippet for your page' });
  await expect(snippet).not.toHaveValue(/sketch=/);
  await expect(snippet).toHaveValue(new RegExp(`^<iframe src="${baseURL}embed\\.html#1d`));
  const preview = page.frameLocator('iframe[title="Preview of the embed"]');
  await expect(preview.getByRole('region', { name: 'Program' })).toContainText('def buy');
  await page.getByText('Run when it comes into sight').click();
  await page.getByText('Element', { exact: true }).click();
  await expect(snippet).toHaveValue(/<lock-step link="#1d[^"]+" label="[^"]+" autoplay><\/lock-step>$/);
  // The preview runs as the embed will.
  await expect(preview.getByRole('status').filter({ hasText: 'finished in' })).toBeVisible({
    timeout: 40_000,
  });
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
});

pageTest(
  'who has run a program gets a snippet with that run in it, which the preview shows',
  async ({ lockstep }) => {
    const { page } = lockstep;
    await lockstep.open('?scenario=ticket-lock');
    await lockstep.start();
    await lockstep.finished();
    await openShare(page);
    await page.getByRole('tab', { name: 'Embed' }).click();
    const snippet = page.getByRole('textbox', { name: 'Snippet for your page' });
    await expect(snippet).toHaveValue(/[?;]sketch=\d+\.\d+\.pMainProcess\./);
    const preview = page.frameLocator('iframe[title="Preview of the embed"]');
    await expect(preview.getByRole('img', { name: /^The timeline of this program/ })).toContainText(
      'A stored run of',
    );
  },
);

test('in a frame that is lower than its embed what went wrong stands beside the run, and the output is one press away', async ({
  course,
  baseURL,
}) => {
  for (const width of [360, 700]) {
    // As the snippet has it: nobody listens to the height that it asks for.
    const address = `${baseURL}embed.html?lang=en&scenario=ticket-race&engine=deterministic&speed=20`;
    await course.openBody(
      `<iframe title="Lockstep" width="${width}" height="560" style="border:0" src="${address.replaceAll('&', '&amp;')}"></iframe>`,
    );
    const frame = course.frame();
    const toOutput = frame.getByRole('button', { name: 'To the output' });
    await frame.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(frame.getByText('Finding: Lost update.')).toBeInViewport({ ratio: 1 });
    await expect(frame.getByText('Ten buyers, one ticket')).toBeInViewport({ ratio: 1 });
    await expect(frame.locator('.timeline-row', { hasText: 'MainProcess' })).toBeInViewport({ ratio: 1 });
    await expect(toOutput, `${width} px`).toBeInViewport({ ratio: 1 });
    await toOutput.focus();
    await course.page.keyboard.press('Enter');
    const output = frame.getByRole('region', { name: 'Output' });
    await expect(output.getByText('Tickets left: 0')).toBeInViewport({ ratio: 1 });
    await expect(toOutput, 'who is there needs no way').toBeHidden();
    await expect(output).toBeFocused();
  }
});

pageTest(
  'in a page that came by http from another machine an embed runs, repeatably',
  async ({ page, baseURL }) => {
    // A page of no address is no secure context, and so is no frame in it: there are no UUIDs and no locks.
    await page.setContent(
      `<iframe title="Lockstep" width="900" height="700" src="${baseURL}embed.html?lang=en&amp;scenario=ticket-lock&amp;engine=deterministic&amp;speed=20"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('html').evaluate(() => isSecureContext)).toBe(false);
    await frame.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(frame.getByRole('region', { name: 'Output' })).toContainText('Tickets left: 0');
  },
);
