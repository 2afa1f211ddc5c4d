import { expect, scenario, test } from './support/lockstep';
import { longestTasks } from './support/main-thread';

/** No task of the main thread may take longer while a program runs. */
const MOST_MS = 50;

test('the page stays responsive while ten processes run', async ({ lockstep }) => {
  await lockstep.open();
  await lockstep.write(scenario('ticket-lock'));
  const longest = await longestTasks(lockstep.page, async () => {
    await lockstep.start();
    await lockstep.finished();
  });
  expect(longest[0], `the longest tasks, ms: ${longest}`).toBeLessThanOrEqual(MOST_MS);
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
