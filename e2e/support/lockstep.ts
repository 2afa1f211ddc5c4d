/**
 * What the journeys share: the page as a person meets it (a textbox "Program", buttons "Run", "Pause", "Stop", a region
 * "Output"), and a watch kept in every test: nothing may break the content policy or end in an uncaught error.
 */
import { readFileSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Settings } from '../../app/store/settings';

const SCENARIOS = new URL('../../core/scenarios/', import.meta.url);

/** The text of a program that comes with the page, for changing it as a person would. */
export function scenario(name: string): string {
  return readFileSync(new URL(`${name}.py`, SCENARIOS), 'utf8');
}

/** A replacement that must find what it replaces, so that a test cannot pass by editing nothing. */
export function edited(source: string, from: string | RegExp, to: string): string {
  const text = source.replace(from, to);
  if (text === source) throw new Error(`the program has no ${from}`);
  return text;
}

export class Lockstep {
  readonly page: Page;
  readonly program: Locator;
  readonly run: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly stop: Locator;
  readonly output: Locator;

  constructor(page: Page) {
    this.page = page;
    this.program = page.getByRole('textbox', { name: 'Program', exact: true });
    this.run = page.getByRole('button', { name: 'Run', exact: true });
    this.pause = page.getByRole('button', { name: 'Pause', exact: true });
    this.resume = page.getByRole('button', { name: 'Resume', exact: true });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.output = page.getByRole('region', { name: 'Output', exact: true });
  }

  async open(path = './'): Promise<void> {
    await this.page.goto(path);
    await expect(this.program).toBeVisible();
  }

  /** Replaces the program, by way of the keyboard's select-all and one insertion, as pasting does. */
  async write(source: string): Promise<void> {
    await this.program.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(source);
  }

  async start(): Promise<void> {
    await expect(this.run).toBeEnabled();
    await this.run.click();
  }

  /** Until the run is over: there is nothing left to stop. */
  async finished(timeout = 30_000): Promise<void> {
    // Heard at once, where looking again and again costs up to a second of each run.
    await this.stop.evaluate(untilDisabled, timeout);
    await expect(this.stop).toBeDisabled();
    await expect(this.run).toBeEnabled();
  }

  async writeAndFinish(source: string): Promise<void> {
    await this.write(source);
    await this.start();
    await this.finished();
  }

  /** How the run that is over came out: the exit code of its main process; null when it got stuck. */
  async exitCode(): Promise<number | null> {
    const said = await this.page
      .getByRole('status')
      .filter({ hasText: / (in|after) / })
      .innerText();
    if (said.startsWith('finished ')) return 0;
    if (said.startsWith('stuck ')) return null;
    const code = /^ended with exit code (-?\d+) /.exec(said)?.[1];
    if (code === undefined) throw new Error(`the run did not come to its end: ${said}`);
    return Number(code);
  }

  /** Lines of stdout and of stderr in the Output panel, each with its line break. */
  async printedLines(): Promise<{ stdout: string; stderr: string }> {
    await this.page.evaluate(untilDrawn);
    const rows = this.output.locator('.output-row');
    const texts = async (of: Locator) =>
      (await of.locator('.output-text').allTextContents()).map((t) => `${t}\n`);
    const isError = this.page.locator('.output-stream');
    return {
      stdout: (await texts(rows.filter({ hasNot: isError }))).join(''),
      stderr: (await texts(rows.filter({ has: isError }))).join(''),
    };
  }

  /** How often something stands in the Output panel. */
  async printed(what: RegExp): Promise<number> {
    const text = await this.output.innerText();
    return [...text.matchAll(new RegExp(what.source, `${what.flags.replace('g', '')}g`))].length;
  }
}

/** Runs in the page: fulfilled when the button is disabled, or after so many milliseconds. */
function untilDisabled(button: Element, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!button.hasAttribute('disabled')) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(button, { attributes: true });
    setTimeout(resolve, timeout);
    look();
  });
}

/** Runs in the page: fulfilled when it has drawn what was there to draw (panels draw with the next frame). */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

declare global {
  var lockstepViolations: string[];
}

/** Runs in the page before anything else: notes what the content policy had to stop. */
export function watch(): void {
  globalThis.lockstepViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
    globalThis.lockstepViolations.push(`${violatedDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
}

/** Runs in the page before anything else: the tour of a first visit is one journey's subject, and no other's. */
function hasSeenTour(): void {
  try {
    localStorage.setItem('lockstep.tour', 'seen');
  } catch {
    // Where storage is forbidden the tour is shown, and stands beside what it tells of.
  }
}

/** Runs in the page before anything else: what the person chose on an earlier visit, unless they have chosen since. */
function hasChosen(settings: string): void {
  if (localStorage.getItem('lockstep.settings.1') === null)
    localStorage.setItem('lockstep.settings.1', settings);
}

/** What runs repeatably, and as fast as it goes. */
export const REPEATABLE: Partial<Settings> = { engine: 'repeatable', speed: 20 };

/** Watches a page that is not open yet. Answers what to call at the end: it fails when something was noticed. */
async function watched(page: Page): Promise<() => Promise<void>> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  await page.addInitScript(watch);
  return async () => {
    expect(errors, 'errors in the page').toEqual([]);
    const violations =
      page.url() === 'about:blank' ? [] : await page.evaluate(() => globalThis.lockstepViolations);
    expect(violations, 'violations of the content policy').toEqual([]);
  };
}

interface Visit {
  /** Whether the person has never been here: then the tour begins. */
  firstVisit: boolean;
  /** What the person chose on an earlier visit. A page that runs repeatably need not get ten workers ready. */
  chosen: Partial<Settings>;
}

async function prepare(page: Page, { firstVisit, chosen }: Visit): Promise<() => Promise<void>> {
  if (!firstVisit) await page.addInitScript(hasSeenTour);
  if (Object.keys(chosen).length > 0) await page.addInitScript(hasChosen, JSON.stringify(chosen));
  return watched(page);
}

export const test = base.extend<{ lockstep: Lockstep } & Visit>({
  firstVisit: [false, { option: true }],
  chosen: [{}, { option: true }],
  lockstep: async ({ page, firstVisit, chosen }, use) => {
    const check = await prepare(page, { firstVisit, chosen });
    await use(new Lockstep(page));
    await check();
  },
});

/** A page that the tests of one file have one after the other. */
class KeptPage {
  #file = '';
  #context: BrowserContext | undefined;
  #lockstep: Lockstep | undefined;
  #check: (() => Promise<void>) | undefined;

  constructor(private readonly open: () => Promise<BrowserContext>) {}

  async of(file: string, chosen: Partial<Settings>): Promise<Lockstep> {
    if (this.#lockstep !== undefined && this.#file === file) return this.#lockstep;
    await this.close();
    this.#file = file;
    this.#context = await this.open();
    const page = await this.#context.newPage();
    this.#check = await prepare(page, { firstVisit: false, chosen });
    this.#lockstep = new Lockstep(page);
    await this.#lockstep.open();
    return this.#lockstep;
  }

  async check(): Promise<void> {
    await this.#check?.();
  }

  async close(): Promise<void> {
    this.#lockstep = undefined;
    await this.#context?.close();
  }
}

/**
 * For tests that may have the same page: it is opened once for a file, which takes longer than most runs, and anew after
 * a test that failed (Playwright then begins a new worker). Each test brings about itself what it needs to find.
 * `test.describe.configure({ mode: 'default' })` keeps a file's tests together, and so on one page.
 */
export const onePageTest = base.extend<
  { lockstep: Lockstep } & Pick<Visit, 'chosen'>,
  { keptPage: KeptPage }
>({
  chosen: [{}, { option: true }],
  keptPage: [
    async ({ browser }, use, { project }) => {
      const kept = new KeptPage(() => browser.newContext(project.use));
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  lockstep: async ({ keptPage, chosen }, use, { file }) => {
    await use(await keptPage.of(file, chosen));
    await keptPage.check();
  },
});

export { expect };
