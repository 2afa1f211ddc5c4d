import { expect, scenario, onePageTest as test } from './support/lockstep';

test.describe.configure({ mode: 'default' });

test('an endless loop can be paused, goes on, is stopped, and another program runs at once', async ({
  lockstep,
}) => {
  await lockstep.write("print('begun')\nwhile True:\n    pass\n");
  await lockstep.start();
  await expect(lockstep.output).toContainText('begun');
  await lockstep.pause.click();
  await expect(lockstep.resume).toBeVisible();
  await lockstep.resume.click();
  await expect(lockstep.pause).toBeEnabled();
  await lockstep.stop.click();
  await lockstep.finished(3_000);
  await lockstep.writeAndFinish("print('after')\n");
  await expect(lockstep.output).toContainText('after');
});

test('ten endless processes are stopped at once', async ({ lockstep }) => {
  await lockstep.write(
    [
      'from multiprocessing import Process',
      'def spin(n):',
      "    print('spins', n)",
      '    while True:',
      '        pass',
      "if __name__ == '__main__':",
      '    for n in range(10):',
      '        Process(target=spin, args=(n,)).start()',
    ].join('\n'),
  );
  await lockstep.start();
  await expect.poll(() => lockstep.printed(/spins/), { timeout: 20_000 }).toBe(10);
  await lockstep.stop.click();
  await lockstep.finished(5_000);
});

test('an endless printer is stopped at the limit, what came before is kept, and Run works again', async ({
  lockstep,
}) => {
  test.setTimeout(120_000);
  await lockstep.write("n = 0\nwhile True:\n    print('line', n, 'x' * 400)\n    n += 1\n");
  await lockstep.start();
  await expect(lockstep.page.getByText(/printed more than/i).first()).toBeVisible({ timeout: 90_000 });
  await lockstep.finished();
  await expect(lockstep.output).toContainText('line');
  await lockstep.writeAndFinish(scenario('ticket-race'));
  expect(await lockstep.printed(/Buyer \d+ (bought|came too late)/)).toBe(10);
});
