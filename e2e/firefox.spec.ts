/** Firefox gives a frame no shared memory, so an embed plays repeatably there. */
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { FinishedMessage } from '../app/embed/protocol';
import { CourseSite, courseMarkup } from './support/course';
import { Firefox, firefoxPath } from './support/firefox';
import { scenario } from './support/lockstep';

const path = firefoxPath();
/** Needs parts of the library that are fetched where a process needs them. */
const LATE = readFileSync(new URL('./programs/late-parts.py', import.meta.url), 'utf8');

const test = base.extend<{ site: CourseSite }, { firefox: Firefox }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const firefox = await Firefox.open(path ?? '');
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  site: async ({}, use) => {
    const site = await CourseSite.open();
    await use(site);
    site.close();
  },
});

test.skip(path === undefined, 'Firefox is not installed (Debian: apt-get install firefox-esr)');

/** Posts a program to the first frame of the page and answers with what comes of it. */
const played = (command: Record<string, unknown>) => `new Promise((resolve) => {
  const { contentWindow } = document.querySelector('iframe');
  addEventListener('message', ({ source, data }) => {
    if (source === contentWindow && data.type === 'finished' && data.id === 'firefox') resolve(data);
  });
  const command = ${JSON.stringify({ lockstep: 1, type: 'load', id: 'firefox', run: true, ...command })};
  contentWindow.postMessage(command, '*');
})`;

for (const [where, sandbox, headers] of [
  ['a plain page of another site', undefined, {}],
  ['an isolated page of another site', undefined, { 'Cross-Origin-Embedder-Policy': 'require-corp' }],
  ['a sandbox without an origin', 'allow-scripts', {}],
] as const) {
  test(`in ${where} an embed in Firefox plays repeatably, and comes out right`, async ({
    firefox,
    site,
    baseURL,
  }) => {
    site.show(courseMarkup(baseURL ?? '', [{ address: '?lang=en', sandbox }]), headers);
    await firefox.goto(site.address);
    const told = await firefox.evaluate<FinishedMessage>(played({ program: scenario('ticket-lock') }));
    expect(told).toMatchObject({ engine: 'deterministic', outcome: 'exited', exitCode: 0, stderr: '' });
    expect(told.stdout.match(/bought the ticket/g)).toHaveLength(1);
    const text = await firefox.evaluate<string>('document.body.innerText', 0);
    expect(text).toContain('Live runs cannot be had in this frame, so it runs repeatably.');
    const late = await firefox.evaluate<FinishedMessage>(played({ program: LATE }));
    expect(late).toMatchObject({
      outcome: 'exited',
      exitCode: 0,
      stdout: "WARNING\nÄ [('a',), ('b',)]\n1\n",
    });
    expect(late.stderr).toMatch(/process\.py", line \d+, in run\n {4}self\._target\(/);
    const stuck = await firefox.evaluate<FinishedMessage>(played({ program: scenario('lock-twice') }));
    expect(stuck.outcome).toBe('stuck');
  });
}

/** Presses Run as soon as it is there and can be pressed, and answers with what was printed when the run has ended. */
const RUN_AT_ONCE = `new Promise((resolve) => {
  const look = () => {
    const run = [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Run');
    if (run === undefined || run.disabled) return requestAnimationFrame(look);
    run.click();
    const wait = () => {
      const text = document.body.innerText;
      // The panel may draw the last line a frame after the run's end is told.
      if (/finished in/.test(text) && /Tickets left: \\d/.test(text)) resolve([crossOriginIsolated, text]);
      else requestAnimationFrame(wait);
    };
    wait();
  };
  look();
})`;

test('who presses Run in Firefox as soon as the page is there has a live run', async ({
  firefox,
  baseURL,
}) => {
  for (const opened of [1, 2]) {
    await firefox.goto(`${baseURL}?scenario=ticket-lock&opened=${opened}`);
    const [isolated, text] = await firefox.evaluate<[boolean, string]>(RUN_AT_ONCE);
    expect(isolated).toBe(true);
    // With its number: until the editor has come, the page's text has the program's own line, too.
    expect(text.match(/Buyer \d+ bought the ticket/g)).toHaveLength(1);
  }
});
