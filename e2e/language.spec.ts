import { chooseLanguage } from './support/controls';
import { expect, REPEATABLE, test } from './support/lockstep';

test.use({ chosen: REPEATABLE });

test('the page speaks Chinese when asked, remembers it, and runs', async ({ lockstep }) => {
  const { page } = lockstep;
  await lockstep.open();
  await chooseLanguage(page, 'zh');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.locator('body')).toContainText(/运行/);
  await expect(page.locator('body')).toContainText(/输出/);
});

test.describe('for a person whose browser is Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page comes in Chinese', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    await expect(page.getByRole('button', { name: '运行', exact: true })).toBeVisible();
  });
});
