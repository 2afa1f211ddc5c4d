import { violationsInBothThemes } from './support/axe';
import { odd } from './support/links';
import { expect, REPEATABLE, test } from './support/lockstep';

test.use({ chosen: REPEATABLE });

const WORDS = {
  en: {
    share: 'Share',
    copy: 'Copy link',
    cannot: 'This link cannot be opened.',
    alone: /The program alone/,
  },
  zh: { share: '分享', copy: '复制链接', cannot: '无法打开这个链接。', alone: /仅程序/ },
};

for (const language of ['en', 'zh'] as const) {
  const words = WORDS[language];
  test.describe(language, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-US' });

    test('a link is shared by the keyboard alone, and axe finds nothing in light and dark', async ({
      lockstep,
    }) => {
      const { page } = lockstep;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`./${odd.sameOutcome}`);
      const share = page.getByRole('button', { name: words.share, exact: true });
      await share.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: words.share });
      await expect(dialog).toBeVisible();
      await expect(dialog.getByRole('img')).toBeVisible();
      expect(await violationsInBothThemes(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('radio').first().focus();
      await page.keyboard.press('ArrowDown');
      await expect(dialog.getByRole('radio', { name: words.alone })).toBeChecked();
      // Past the tabs and the address.
      for (let stops = 3; stops > 0; stops--) await page.keyboard.press('Tab');
      await expect(dialog.getByRole('button', { name: words.copy })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(share).toBeFocused();
    });

    test('a link that cannot be opened is told of, and axe finds nothing in light and dark', async ({
      lockstep,
    }) => {
      const { page } = lockstep;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`./${odd.sameOutcome.slice(0, 70)}`);
      await expect(page.getByRole('alert').filter({ hasText: words.cannot })).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });
}
