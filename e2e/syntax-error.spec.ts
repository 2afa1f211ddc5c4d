import { expect, onePageTest as test } from './support/lockstep';

test.describe.configure({ mode: 'default' });

test('a program that Python cannot read says so at its line, and runs once it is mended', async ({
  lockstep,
}) => {
  await lockstep.write("print('one')\nif True\n    print('two')\n");
  await lockstep.start();
  await expect(lockstep.page.getByText(/expected ':'/).first()).toBeVisible();
  await expect(lockstep.page.getByText(/line 2\b/).first()).toBeVisible();
  await expect(lockstep.page.getByRole('status').filter({ hasText: 'did not start' })).toBeVisible();
  await lockstep.writeAndFinish("print('one')\nif True:\n    print('two')\n");
  await expect(lockstep.output).toContainText('two');
  await expect(lockstep.page.getByText(/expected ':'/)).toHaveCount(0);
  const opacity = () =>
    lockstep.page.locator('.timeline-canvas').evaluate((canvas) => getComputedStyle(canvas).opacity);
  await test.step('the run of the program before is seen to be that', async () => {
    expect(await opacity()).toBe('1');
    await lockstep.write("print('one')\nif True\n    print('three')\n");
    await lockstep.start();
    await expect(lockstep.page.getByText(/expected ':'/).first()).toBeVisible();
    await expect(lockstep.page.getByText('before edit')).toBeVisible();
    await expect.poll(opacity).toBe('0.4');
  });
  await lockstep.writeAndFinish("print('one')\nif True:\n    print('three')\n");
  await expect(lockstep.output).toContainText('three');
  expect(await opacity()).toBe('1');
});

test('a program that is too long is said to be, with its length and the limit, and no line is blamed', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  await lockstep.write(`${'# a comment of many\n'.repeat(14_000)}print(1)\n`);
  await lockstep.start();
  const problem = page.getByRole('alert').filter({ hasText: 'It is too long' });
  await expect(problem).toContainText('280,009 characters, and a program may have 262,144');
  await expect(problem).not.toContainText('SyntaxError');
  await expect(problem.getByRole('button', { name: /line 1/ })).toHaveCount(0);
  await lockstep.writeAndFinish("print('short')\n");
  await expect(lockstep.output).toContainText('short');
});

test('what Lockstep does not support is named with its line before anything runs', async ({ lockstep }) => {
  await lockstep.write("print('begun')\nasync def later():\n    pass\n");
  await lockstep.start();
  await expect(lockstep.page.getByText(/async/).first()).toBeVisible();
  await expect(lockstep.page.getByText(/line 2\b/).first()).toBeVisible();
  const said = lockstep.page.locator('.problem-said');
  await expect(said).toContainText('UnsupportedError');
  const cut = await said.evaluate((words) => words.scrollWidth - words.clientWidth);
  expect(cut, 'all of it is said').toBe(0);
  expect(await lockstep.printed(/begun/)).toBe(0);
});
