import { violations } from './support/axe';
import { chooseLanguage } from './support/controls';
import { expect, test } from './support/lockstep';

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh'] as const) {
    test(`axe finds nothing before and after a run: ${scheme}, ${language}`, async ({ lockstep }) => {
      const { page } = lockstep;
      await page.emulateMedia({ colorScheme: scheme });
      await lockstep.open();
      expect(await violations(page)).toEqual([]);
      await lockstep.start();
      await lockstep.finished();
      if (language === 'zh') await chooseLanguage(page, 'zh');
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe finds nothing on a phone', async ({ lockstep }) => {
  const { page } = lockstep;
  await page.setViewportSize({ width: 390, height: 844 });
  await lockstep.open();
  expect(await violations(page)).toEqual([]);
});
