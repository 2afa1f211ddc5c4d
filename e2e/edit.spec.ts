import { edited, expect, REPEATABLE, scenario, onePageTest as test } from './support/lockstep';

test.describe.configure({ mode: 'default' });
test.use({ chosen: REPEATABLE });

/** What each buyer says at its end, whether it got the ticket or not. */
const BUYER = /Buyer \d+ (bought|came too late)/;

test('a person changes the number of buyers and runs again', async ({ lockstep }) => {
  await lockstep.writeAndFinish(edited(scenario('ticket-race'), /BUYERS = 10/, 'BUYERS = 4'));
  expect(await lockstep.printed(BUYER)).toBe(4);
  await lockstep.writeAndFinish(edited(scenario('ticket-race'), /BUYERS = 10/, 'BUYERS = 14'));
  expect(await lockstep.printed(BUYER)).toBe(14);
  const choice = lockstep.page.getByRole('button', { name: /Choose a program/ });
  await expect(choice, 'an edit is no other program').toContainText('Ten buyers, one ticket');
});

test('a person removes the release, and is told who waits for what', async ({ lockstep }) => {
  await lockstep.writeAndFinish(
    [
      'from multiprocessing import Lock, Process',
      '',
      'def enter(lock, name):',
      '    lock.acquire()',
      "    print(name, 'is in')",
      '',
      "if __name__ == '__main__':",
      '    lock = Lock()',
      "    both = [Process(target=enter, args=(lock, name)) for name in ('one', 'two')]",
      '    for p in both:',
      '        p.start()',
      '    for p in both:',
      '        p.join()',
    ].join('\n'),
  );
  expect(await lockstep.printed(/is in/)).toBe(1);
  await expect(
    lockstep.page
      .getByText(/waits? for/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test('a child that fails shows its traceback in the output', async ({ lockstep }) => {
  await lockstep.writeAndFinish(
    [
      'from multiprocessing import Process',
      '',
      'def divide():',
      '    print(1 / 0)',
      '',
      "if __name__ == '__main__':",
      '    p = Process(target=divide)',
      '    p.start()',
      '    p.join()',
      "    print('exit code', p.exitcode)",
    ].join('\n'),
  );
  const { page } = lockstep;
  await expect(page.getByRole('button', { name: /Choose a program/ })).toContainText('divide');
  await expect(page.locator('.program-about'), 'it is not what the list says').toContainText(
    'Your own program',
  );
  await expect(lockstep.output).toContainText('Process Process-1:');
  await expect(lockstep.output).toContainText('ZeroDivisionError: division by zero');
  await expect(lockstep.output).toContainText('exit code 1');
});

test('no line of a program runs out of the editor, and its number stands beside its beginning', async ({
  lockstep,
}) => {
  const { page } = lockstep;
  await lockstep.write(
    `if True:\n        print('${'all of it is to be read '.repeat(8)}')\nprint('the end')\n`,
  );
  const lines = lockstep.program.locator('.cm-line');
  const [short, long, last] = await Promise.all([0, 1, 2].map((at) => lines.nth(at).boundingBox()));
  if (short === null || long === null || last === null) throw new Error('a line is not in sight');
  expect(long.height).toBeGreaterThan(2 * short.height);
  expect(await page.locator('.cm-scroller').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  const numbers = page.locator('.cm-lineNumbers .cm-gutterElement');
  for (const [number, box] of [short, long, last].entries()) {
    const beside = await numbers.filter({ hasText: new RegExp(`^${number + 1}$`) }).boundingBox();
    expect(beside?.y).toBeCloseTo(box.y, 0);
  }
});
