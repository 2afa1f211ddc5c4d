import { expect, REPEATABLE, test } from './support/lockstep';

test.use({ chosen: REPEATABLE });

test('where a system sets the colours, borders tell the chosen engine and what cannot be pressed', async ({
  page,
  lockstep,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await lockstep.open();
  const style = (name: string, property: string) =>
    page
      .getByRole(name === 'Repeatable' || name === 'Live' ? 'radio' : 'button', { name, exact: true })
      .evaluate((part, of) => getComputedStyle(part).getPropertyValue(of), property);
  expect(await style('Repeatable', 'outline-style')).toBe('solid');
  expect(await style('Live', 'outline-style')).toBe('none');
  expect(await style('Pause', 'border-top-style')).toBe('dashed');
  expect(await style('Stop', 'border-top-style')).toBe('dashed');
});
