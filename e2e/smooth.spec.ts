import { SPECIMENS } from '../app/views/type-specimen';
import { expect, scenario, test } from './support/lockstep';
import { longestTasks } from './support/main-thread';
import { answerTimes, timeAnswers } from './support/responsive';
import { typeStyles } from './support/type-styles';

/** No task of the main thread may take longer (of its processor time, see scripts/main-thread.mjs) while a program runs. */
const MOST_MS = 50;
/** So soon (by the clock on the wall) the page has drawn what a person's deed has changed. */
const ANSWERED_MS = 100;
/** Each key is held down for a while (ms), as by somebody who types fast. */
const AS_A_PERSON = { delay: 50 };
/** On a machine with much else to do the page's thread may wait for a core however few its own workers take. */
const SOME_TRIES = { timeout: 45_000 };

test('the page stays responsive while ten processes run, and has every style of letters before', async ({
  lockstep,
}) => {
  await lockstep.open();
  const specimen = lockstep.page.locator('.type-specimen p');
  await expect(specimen).toHaveCount(SPECIMENS);
  const before = await typeStyles(lockstep.page);
  await lockstep.write(scenario('ticket-lock'));
  const longest = await longestTasks(lockstep.page, async () => {
    await lockstep.start();
    await lockstep.finished();
  });
  expect(longest[0], `the longest tasks, ms: ${longest}`).toBeLessThanOrEqual(MOST_MS);
  expect((await typeStyles(lockstep.page)).filter((style) => !before.includes(style))).toEqual([]);
});

test('the page stays responsive while four processes compute', async ({ lockstep }) => {
  await lockstep.open();
  await lockstep.write(
    [
      'from multiprocessing import Process',
      'def count(n):',
      '    total = 0',
      '    for i in range(400000):',
      '        total += i * n',
      '    print(n, total)',
      "if __name__ == '__main__':",
      '    ps = [Process(target=count, args=(n,)) for n in range(4)]',
      '    for p in ps: p.start()',
      '    for p in ps: p.join()',
    ].join('\n'),
  );
  const longest = await longestTasks(lockstep.page, async () => {
    await lockstep.start();
    await lockstep.finished();
  });
  expect(await lockstep.printed(/\d \d{9,}/)).toBe(3);
  expect(longest[0], `the longest tasks, ms: ${longest}`).toBeLessThanOrEqual(MOST_MS);
});

test('typing, panning and Pause are answered at once while four processes compute', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.addInitScript(timeAnswers);
  await lockstep.open();
  const program = [
    'from multiprocessing import Process',
    'def count(n):',
    '    total = 0',
    '    for i in range(3000000):',
    '        total += i * n',
    "    print('has computed', n)",
    '    while True:',
    '        total += n',
    "if __name__ == '__main__':",
    '    for n in range(4): Process(target=count, args=(n,)).start()',
  ].join('\n');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(async () => {
    await lockstep.write(program);
    await lockstep.start();
    try {
      await expect.poll(() => lockstep.printed(/has computed/), { timeout: 20_000 }).toBe(4);
      await answerTimes(page);
      await lockstep.program.click();
      await page.keyboard.press('ControlOrMeta+End');
      for (const letter of '# typed while it runs') await page.keyboard.press(letter, AS_A_PERSON);
      const typing = await answerTimes(page);
      await timeline.getByText('MainProcess', { exact: true }).first().click();
      for (const key of 'adadad') await page.keyboard.press(key, AS_A_PERSON);
      const panning = await answerTimes(page);
      await lockstep.pause.click();
      await expect(lockstep.resume).toBeVisible();
      const pausing = await answerTimes(page);
      const longest = {
        typing: Math.max(...typing),
        panning: Math.max(...panning),
        pausing: Math.max(...pausing),
      };
      expect(typing.length + panning.length + pausing.length).toBeGreaterThan(20 + 6 + 1);
      for (const [what, ms] of Object.entries(longest))
        expect(ms, `${what}, ms`).toBeLessThanOrEqual(ANSWERED_MS);
    } finally {
      await lockstep.stop.click();
      await lockstep.finished();
    }
  }).toPass(SOME_TRIES);
});
